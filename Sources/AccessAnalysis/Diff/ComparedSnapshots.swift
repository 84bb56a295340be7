import AccessModel

/// Two snapshots prepared for a comparison: what only one of them knows of the tenant counts for both, as a directory that
/// was not read is no difference.
package struct ComparedSnapshots: Sendable {
  package let before: Snapshot
  package let after: Snapshot
  /// The groups whose members each side takes from the other.
  let borrowed: (before: [ObjectID], after: [ObjectID])

  package init(_ before: Snapshot, _ after: Snapshot) {
    let old = before.directory.filled(from: after.directory)
    let new = after.directory.filled(from: before.directory)
    self.before = ComparedSnapshots.snapshot(before, with: old.directory)
    self.after = ComparedSnapshots.snapshot(after, with: new.directory)
    borrowed = (old.groups, new.groups)
  }

  private static func snapshot(_ snapshot: Snapshot, with directory: Directory) -> Snapshot {
    Snapshot(
      contents: snapshot.contents, directory: directory, title: snapshot.title, readAt: snapshot.readAt,
      gaps: snapshot.gaps, index: snapshot.index, origins: snapshot.origins, sources: snapshot.sources,
      live: snapshot.live)
  }
}
