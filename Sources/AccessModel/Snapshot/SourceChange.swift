/// What to read instead of a live cluster, or of it in addition.
package enum SourceChange: Sendable, Hashable {
  /// The cluster of another kubectl context.
  case context(String)
  /// A namespace too, where not all of them may be listed.
  case namespace(Name)

  /// What is read then; may contain hostile text.
  package var label: String {
    switch self {
    case .context(let name): name
    case .namespace(let name): "namespace \(name)"
    }
  }
}
