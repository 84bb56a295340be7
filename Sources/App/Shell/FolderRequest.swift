import AccessModel

/// A folder to look at: what changes would come to in it.
package struct FolderRequest: Sendable, Hashable {
  /// Identifies the request.
  package let number: Int
  package let changes: ChangeSet
  /// The source of the names of groups in comments; nil leaves comments out.
  package let directory: Directory?
  /// As it was typed, without the slash at its end.
  package let folder: String
  /// Whether kustomization.yaml lists the files, too.
  package let kustomization: Bool

  package static func == (left: FolderRequest, right: FolderRequest) -> Bool { left.number == right.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
