/// A number with the word that fits it: `1 group`, `3 groups`.
package func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// Names in a row, and how many there are besides: `A, B and 2 more`.
///
/// - Parameter count: How many there are with those that are not named; nil where all are named.
package func listed(_ names: [String], of count: Int? = nil) -> String {
  let more = (count ?? names.count) - names.count
  return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
}
