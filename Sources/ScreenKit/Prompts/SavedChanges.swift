import AccessModel

/// Changes that can be saved: as manifests, as a script, or to the folder that has their objects.
package struct SavedChanges: Sendable, Hashable {
  package let changes: ChangeSet
  /// The kubectl commands for a POSIX shell.
  package let script: String

  package init(_ changes: ChangeSet, script: String) { (self.changes, self.script) = (changes, script) }
}
