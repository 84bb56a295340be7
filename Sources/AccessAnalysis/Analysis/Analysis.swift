import AccessModel

/// Everything that is derived once from a snapshot, so that screens and commands answer immediately.
package struct Analysis: Sendable {
  package let levels: AccessLevels
  package let authorizer: ClusterAuthorizer
  package let memberships: Memberships

  package init(levels: AccessLevels, authorizer: ClusterAuthorizer, memberships: Memberships) {
    self.levels = levels
    self.authorizer = authorizer
    self.memberships = memberships
  }

  package var roles: EffectiveRoles { levels.roles }
}
