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
    let targets = changes.targets
    let (former, latter) = (before.numbers(ofBindings: targets), after.numbers(ofBindings: targets))
    return changes.changes.map(\.target).distinct.flatMap { target -> [GrantChange] in
      let old = former[target].map { grants($0, in: before, isGain: false) } ?? []
      let new = latter[target].map { grants($0, in: after, isGain: true) } ?? []
      let stays = { (grant: GrantChange, others: [GrantChange]) in
        others.contains { $0.subject == grant.subject && $0.role == grant.role }
      }
      return new.filter { !stays($0, old) } + old.filter { !stays($0, new) }
    }.distinct
  }

  /// The grants of a binding, by its number.
  private static func grants(_ number: Int, in snapshot: Snapshot, isGain: Bool) -> [GrantChange] {
    let (binding, role) = (snapshot.bindings[number], snapshot.index.roleOfBinding[number])
    return binding.subjects.map {
      GrantChange(
        subject: $0.resolved(in: binding.scope), role: binding.role, number: role < 0 ? nil : Int(role),
        scope: binding.scope, isGain: isGain)
    }
  }
}
