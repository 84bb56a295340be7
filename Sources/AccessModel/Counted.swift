/// A number with the word that fits it: `1 group`, `3 groups`.
package func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// Names as one list: `A`, `A and B`, `A, B and C`, and where there are more than are named `A, B and 2 more`.
///
/// - Parameters:
///   - most: How many are named at most.
///   - count: How many there are with those that are not among `names`; nil where all are.
package func listed(_ names: [String], most: Int = .max, of count: Int? = nil) -> String {
  let named = names.prefix(most)
  let more = (count ?? names.count) - named.count
  let shown = more > 0 ? named + ["\(more) more"] : named
  guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
  return "\(shown.dropLast().joined(separator: ", ")) and \(last)"
}
