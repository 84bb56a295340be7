import AccessModel

/// Everything that is derived once from a snapshot, so that screens and commands answer immediately.
package struct Analysis: Sendable {
  package let levels: AccessLevels
  package let authorizer: ClusterAuthorizer
  package let memberships: Memberships
  private let grants: Lazily<NamespaceGrants>
  /// What is known of the roles.
  let roleFacts: RoleFacts

  package init(levels: AccessLevels, authorizer: ClusterAuthorizer, memberships: Memberships) {
    self.init(levels, authorizer, memberships, known: nil, roleFacts: nil)
  }

  /// - Parameters:
  ///   - known: See `NamespaceGrants`.
  ///   - roleFacts: Those of the same roles, if there are; nil to look at them.
  init(
    _ levels: AccessLevels, _ authorizer: ClusterAuthorizer, _ memberships: Memberships,
    known: (grants: NamespaceGrants, changed: Set<Int>)?, roleFacts: RoleFacts?
  ) {
    self.levels = levels
    self.authorizer = authorizer
    self.memberships = memberships
    self.roleFacts = roleFacts ?? RoleFacts(levels.roles)
    grants = Lazily { NamespaceGrants(levels, authorizer.azure, memberships, known: known) }
  }

  package var roles: EffectiveRoles { levels.roles }

  /// Whom the RoleBindings of each namespace bind; found out when it is first asked for.
  package var namespaceGrants: NamespaceGrants { grants.value }

  /// The same analysis of a snapshot with the same roles.
  func with(
    _ levels: AccessLevels, known: (grants: NamespaceGrants, changed: Set<Int>)? = nil
  ) -> Analysis {
    Analysis(
      levels, ClusterAuthorizer(Authorizer(levels.roles), authorizer.azure), memberships, known: known,
      roleFacts: roleFacts)
  }

  /// What `namespaceGrants` is if it was asked for; nil otherwise.
  var knownNamespaceGrants: NamespaceGrants? { grants.known }
}
