/// Where an object was read, and its identity in the cluster.
package struct Origin: Sendable, Hashable {
  package let place: Place
  /// Counted from 1; nil if the source has only one document.
  package let document: Int?
  /// Nil if the source does not say, as in manifests from Git.
  package let uid: String?
  /// Nil if the source does not say.
  package let resourceVersion: String?

  /// The place as text, `kubernetes/team-a.yaml, document 3, line 41`; may contain hostile text.
  package var label: String {
    ([place.source] + [document.map { "document \($0)" }, place.line.map { "line \($0)" }].compactMap(\.self))
      .joined(separator: ", ")
  }
}
