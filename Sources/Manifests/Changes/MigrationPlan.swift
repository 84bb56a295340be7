import AccessModel

/// What it comes to when groups take the place of people in bindings: the groups' bindings first, so that nobody is
/// without access in between, then what is left of the people's, then the deletion of those of which nothing is left.
package struct MigrationPlan: Sendable {
  /// A person's entry that goes.
  package struct Move: Sendable, Hashable {
    package let grant: Grant
    /// Who is bound instead; nil where the entry is redundant.
    package let group: Group?

    package init(_ grant: Grant, to group: Group?) {
      self.grant = grant
      self.group = group
    }
  }

  package let changes: ChangeSet
  /// Sentences about what its reader should know; hostile text still in them.
  package let notes: [String]

  package init(_ moves: [Move], in snapshot: Snapshot) throws(GrantRefusal) {
    var groupBindings = GroupBindings(snapshot)
    var made: Set<GroupInRole> = []
    var puts: [Change] = []
    var leaving: [Int: Set<Int>] = [:]
    var order: [Int] = []
    for move in moves {
      let binding = snapshot.bindings[move.grant.binding]
      if leaving[move.grant.binding] == nil { order.append(move.grant.binding) }
      leaving[move.grant.binding, default: []].insert(move.grant.subject)
      guard let group = move.group,
        made.insert(GroupInRole(group: group.id, role: binding.role, scope: binding.scope)).inserted,
        groupBindings.existing(group.id, binding.role, in: binding.scope) == nil
      else { continue }
      puts.append(
        .putBinding(try groupBindings.make(for: GrantRequest.Grantee(group), binding.role, in: binding.scope)))
    }
    let revocations = order.map { Change.revoke(leaving[$0] ?? [], from: snapshot.bindings[$0]) }
    let isDeletion = { (change: Change) in
      if case .deleteBinding = change { true } else { false }
    }
    changes = ChangeSet(puts + revocations.filter { !isDeletion($0) } + revocations.filter(isDeletion))
    notes = order.compactMap { number in
      let binding = snapshot.bindings[number]
      guard let owner = Owner(binding.metadata) else { return nil }
      let place = binding.scope.namespace.map { " in namespace \($0)" } ?? ""
      return "\(binding.kind) \(binding.name)\(place) is kept by \(owner.words), which reverts what is changed by hand."
    }
  }

  private struct GroupInRole: Hashable {
    let group: ObjectID
    let role: RoleReference
    let scope: Scope
  }
}
