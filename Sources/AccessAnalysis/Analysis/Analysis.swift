import AccessModel

/// All that is worked out once of a snapshot, so that screens and commands answer at once.
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
