import AccessModel

/// A grant that changes add or take away.
struct GrantChange: Hashable {
  let subject: Subject
  let role: RoleReference
  /// The number of the role; nil if it is not in the data.
  let number: Int?
  let scope: Scope
  let isGain: Bool

  /// The grants that differ, in the order of the changes, each once.
  static func all(_ changes: ChangeSet, before: Snapshot, after: Snapshot) -> [GrantChange] {
    changes.changes.map(\.target).distinct.flatMap { target -> [GrantChange] in
      guard case .binding(let name, let scope) = target else { return [] }
      let old = grants(name, scope, in: before, isGain: false)
      let new = grants(name, scope, in: after, isGain: true)
      let stays = { (grant: GrantChange, others: [GrantChange]) in
        others.contains { $0.subject == grant.subject && $0.role == grant.role }
      }
      return new.filter { !stays($0, old) } + old.filter { !stays($0, new) }
    }.distinct
  }

  private static func grants(_ name: Name, _ scope: Scope, in snapshot: Snapshot, isGain: Bool) -> [GrantChange] {
    guard let binding = snapshot.binding(named: name, in: scope), let position = snapshot.number(of: binding.identity)
    else { return [] }
    let role = snapshot.index.roleOfBinding[position]
    return binding.subjects.map {
      GrantChange(
        subject: $0.resolved(in: scope), role: binding.role, number: role < 0 ? nil : Int(role), scope: scope,
        isGain: isGain)
    }
  }
}
