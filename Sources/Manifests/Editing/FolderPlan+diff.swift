import AccessModel

extension FolderPlan {
  /// All differences as `diff -u` prints them; may contain hostile text.
  package var diff: String { files.map(\.diff).joined() }
}

extension FolderPlan.File {
  /// The differences in it as `diff -u` prints them; may contain hostile text.
  package var diff: String {
    UnifiedDiff(from: before ?? [], to: after ?? []).text(
      from: before == nil ? "/dev/null" : "a/\(path)", to: after == nil ? "/dev/null" : "b/\(path)")
  }
}
