import AccessModel

/// The changes that revoke grants: first the bindings that keep other subjects, then the deletion of those that do not.
package struct Revocation: Plan {
  package let changes: ChangeSet
  /// Messages about bindings that no command can delete, and about managers that revert manual changes; may contain
  /// hostile text.
  package var notes: [String] { obstacles + managers }
  /// Messages about bindings that no command can delete.
  package let obstacles: [String]
  /// Messages about managers that revert manual changes.
  private let managers: [String]
  package let effect: String?

  /// - Parameter empty: Positions of bindings without subjects that are deleted too.
  package init(_ grants: [Grant], empty: [Int] = [], in snapshot: Snapshot) {
    var leaving: [Int: Set<Int>] = [:]
    var order: [Int] = []
    for grant in grants {
      if leaving[grant.binding] == nil { order.append(grant.binding) }
      leaving[grant.binding, default: []].insert(grant.subject)
    }
    order += empty
    let all = order.map { Change.revoke(leaving[$0] ?? [], from: snapshot.bindings[$0]) }
    let isDeletion = { (change: Change) in
      if case .deleteBinding = change { true } else { false }
    }
    let deletions = all.filter(isDeletion)
    effect = order.isEmpty ? nil : "Removing a binding takes effect immediately."
    changes = ChangeSet(all.filter { !isDeletion($0) } + deletions.filter { $0.obstacle == nil })
    obstacles = deletions.compactMap(\.obstacle)
    managers = order.compactMap { snapshot.bindings[$0].managerNote }
  }
}
