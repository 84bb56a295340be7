import AccessModel

/// Resolves what typed names mean, or refuses them with the nearest names.
///
/// Names are distinguished by case; where nothing has the name as typed, case is folded within ASCII, whose letters no two
/// scripts share.
package struct Resolver: Sendable {
  let snapshot: Snapshot
  let spelling: Spelling
  var directory: Directory { snapshot.directory }

  package init(_ snapshot: Snapshot, _ spelling: Spelling) {
    self.snapshot = snapshot
    self.spelling = spelling
  }
}
