import AccessModel

/// Everything that is derived once from a snapshot, so that screens and commands answer immediately.
package struct Analysis: Sendable {
  package let levels: AccessLevels
  package let authorizer: ClusterAuthorizer
  package let memberships: Memberships
  private let grants: Lazily<NamespaceGrants>

  package init(levels: AccessLevels, authorizer: ClusterAuthorizer, memberships: Memberships) {
    self.init(levels, authorizer, memberships, known: nil)
  }

  /// - Parameter known: See `NamespaceGrants`.
  init(
    _ levels: AccessLevels, _ authorizer: ClusterAuthorizer, _ memberships: Memberships,
    known: (grants: NamespaceGrants, changed: Set<Int>)?
  ) {
    self.levels = levels
    self.authorizer = authorizer
    self.memberships = memberships
    grants = Lazily { NamespaceGrants(levels, authorizer.azure, memberships, known: known) }
  }

  package var roles: EffectiveRoles { levels.roles }

  /// Whom the RoleBindings of each namespace bind; found out when it is first asked for.
  package var namespaceGrants: NamespaceGrants { grants.value }

  /// The same if it was asked for; nil otherwise.
  var knownNamespaceGrants: NamespaceGrants? { grants.known }
}
