import AccessModel

/// Resolves typed names, or refuses them with similar names.
///
/// Names are case-sensitive. If there is no exact match, case is ignored within ASCII, whose letters are not shared by
/// two scripts.
package struct Resolver: Sendable {
  let snapshot: Snapshot
  let spelling: Spelling
  var directory: Directory { snapshot.directory }

  package init(_ snapshot: Snapshot, _ spelling: Spelling) {
    self.snapshot = snapshot
    self.spelling = spelling
  }
}
