import AccessModel

/// Changes that can be saved: as manifests, as a script, or to the folder that has their objects.
package struct SavedChanges: Sendable, Hashable {
  package let changes: ChangeSet
  /// The kubectl commands for a POSIX shell.
  package let script: String

  /// Why they must be neither saved nor copied; nil if they may.
  package let obstacle: String?

  /// What has to be typed before a folder is updated, as somebody would be locked out; nil if yes is enough.
  package let typed: String?

  package init(_ changes: ChangeSet, script: String, obstacle: String? = nil, typed: String? = nil) {
    (self.changes, self.script, self.obstacle, self.typed) = (changes, script, obstacle, typed)
  }
}
