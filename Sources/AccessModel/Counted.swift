/// A number with the word that fits it: `1 group`, `3 groups`.
package func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
