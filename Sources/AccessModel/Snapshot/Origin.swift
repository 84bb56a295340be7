/// Where an object was read, and what the cluster knew it by.
package struct Origin: Sendable, Hashable {
  package let place: Place
  /// Counted from 1; nil where its source holds one document alone.
  package let document: Int?
  /// Nil where the source does not say, as manifests kept in Git.
  package let uid: String?
  /// Nil where the source does not say.
  package let resourceVersion: String?

  /// The place as text, `kubernetes/team-a.yaml, document 3, line 41`; hostile text still in it.
  package var label: String {
    ([place.source] + [document.map { "document \($0)" }, place.line.map { "line \($0)" }].compactMap(\.self))
      .joined(separator: ", ")
  }
}
