/// A number with the word that fits it: `1 group`, `3 groups`.
package func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// Names as one list: `A`, `A and B`, `A, B and C`, and with more than `most` of them `A, B and 2 more`.
package func listed(_ names: [String], most: Int = .max) -> String {
  let shown = names.count > most ? names.prefix(most) + ["\(names.count - most) more"] : names[...]
  guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
  return "\(shown.dropLast().joined(separator: ", ")) and \(last)"
}
