import AccessModel

/// One place where a rule of one's own is broken.
package struct PolicyPlace: Sendable, Hashable {
  package let place: FindingPlace
  /// Where what is granted applies.
  package let scope: Scope
  /// How much the role gives; none if that does not matter.
  let range: LevelRange
  /// The positions, among the rules of the role, of those that prove it; empty if no single rule does.
  package let rules: [Int]

  init(_ place: FindingPlace, in scope: Scope, range: LevelRange = .none, rules: [Int] = []) {
    self.place = place
    self.scope = scope
    self.range = range
    self.rules = rules
  }

  /// What makes it the same in another snapshot. A grant of another role, or of one that gives more, is another.
  enum Identity: Sendable, Hashable {
    case grant(GrantIdentity, RoleReference, LevelRange)
    case assignment(RoleAssignment)
    case scope(Scope)
  }

  func identity(in snapshot: Snapshot) -> Identity {
    switch place {
    case .grant(let grant):
      .grant(snapshot.identity(of: grant), snapshot.bindings[grant.binding].role, range)
    case .assignment(let assignment): .assignment(assignment)
    case .binding, .role, .serviceAccount, .namespace, .group, .user, .profile: .scope(scope)
    }
  }
}
