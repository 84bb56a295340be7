extension Sequence where Element == Manifest {
  /// The documents one after the other, separated by `---`.
  package var yaml: String { map(\.yaml).joined(separator: "---\n") }
}
