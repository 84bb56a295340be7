/// The formats of `-o`.
package enum OutputFormat: String, Sendable, CaseIterable {
  case table, wide, json, yaml, csv, name
}
