/// Returns a number with its noun in the singular or plural: `1 group`, `3 groups`.
package func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// Returns names as a list: `A`, `A and B`, `A, B and C`, or `A, B and 2 more` if not all are named.
///
/// - Parameters:
///   - most: The maximum number of names.
///   - separator: What stands between the names; another one where names are clauses with commas.
///   - count: The total number, including those that are not in `names`; nil if `names` has all.
package func listed(_ names: [String], most: Int = .max, separator: String = ", ", of count: Int? = nil) -> String {
  let named = names.prefix(most)
  let more = (count ?? names.count) - named.count
  let shown = more > 0 ? named + ["\(more) more"] : named
  guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
  let and = separator == ", " ? " and " : "\(separator)and "
  return "\(shown.dropLast().joined(separator: separator))\(and)\(last)"
}
