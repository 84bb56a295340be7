import AccessModel

/// What it comes to when some grants are taken away: first what is left of the bindings, then the deletion of those of
/// which nothing is left.
package struct Revocation: Sendable {
  package let changes: ChangeSet
  /// Sentences about who keeps the bindings and reverts what is changed by hand; hostile text still in them.
  package let notes: [String]

  package init(_ grants: [Grant], in snapshot: Snapshot) {
    var leaving: [Int: Set<Int>] = [:]
    var order: [Int] = []
    for grant in grants {
      if leaving[grant.binding] == nil { order.append(grant.binding) }
      leaving[grant.binding, default: []].insert(grant.subject)
    }
    let all = order.map { Change.revoke(leaving[$0] ?? [], from: snapshot.bindings[$0]) }
    let isDeletion = { (change: Change) in
      if case .deleteBinding = change { true } else { false }
    }
    changes = ChangeSet(all.filter { !isDeletion($0) } + all.filter(isDeletion))
    notes = order.compactMap { number in
      let binding = snapshot.bindings[number]
      guard let owner = Owner(binding.metadata) else { return nil }
      let place = binding.scope.namespace.map { " in namespace \($0)" } ?? ""
      return "\(binding.kind) \(binding.name)\(place) is kept by \(owner.words), which reverts what is changed by hand."
    }
  }
}
