import AccessModel

/// The changes that replace people in bindings by groups: first the groups' bindings, so that nobody loses access in
/// between, then the updated bindings of the people, then the deletion of those without subjects.
package struct MigrationPlan: Plan {
  /// An entry to remove.
  package struct Move: Sendable, Hashable {
    package let grant: Grant
    /// The group to bind instead; nil if the entry is redundant.
    package let group: Group?

    package init(_ grant: Grant, to group: Group?) {
      self.grant = grant
      self.group = group
    }
  }

  package let changes: ChangeSet
  package let notes: [String]
  package var effect: String? {
    changes.isEmpty
      ? nil
      : "Removing a binding \(AccessTiming.binding.label); group membership \(AccessTiming.membership.label), so people "
        + "already in the group notice no change."
  }

  package init(_ moves: [Move], in snapshot: Snapshot, _ spelling: Spelling) throws(Refusal) {
    var groupBindings = GroupBindings(snapshot, spelling)
    var made: Set<GroupInRole> = []
    var puts: [Change] = []
    for move in moves {
      let binding = snapshot.bindings[move.grant.binding]
      guard let group = move.group,
        made.insert(GroupInRole(group: group.id, role: binding.role, scope: binding.scope)).inserted,
        groupBindings.existing(Subject(kind: .group, name: group.id.name), binding.role, in: binding.scope) == nil
      else { continue }
      puts.append(
        .putBinding(try groupBindings.make(for: GrantRequest.Grantee(group), binding.role, in: binding.scope)))
    }
    let revocation = Revocation(moves.map(\.grant), in: snapshot)
    changes = ChangeSet(puts + revocation.changes.changes)
    notes = revocation.notes
  }

  private struct GroupInRole: Hashable {
    let group: ObjectID
    let role: RoleReference
    let scope: Scope
  }
}
