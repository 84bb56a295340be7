import BuiltIn
import AccessModel
import AccessAnalysis

/// What is worked out once for a snapshot, so that screens answer at a keystroke.
package struct Analysis: Sendable {
  package let levels: AccessLevels
  package let authorizer: ClusterAuthorizer
  package let memberships: Memberships

  package init(_ snapshot: Snapshot) {
    levels = AccessLevels(snapshot)
    memberships = Memberships(snapshot.directory)
    authorizer = ClusterAuthorizer(Authorizer(levels.roles), AzureAuthorizer(snapshot, memberships))
  }

  package var roles: EffectiveRoles { levels.roles }
}
