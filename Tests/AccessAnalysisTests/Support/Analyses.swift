import AccessModel
import AccessAnalysis

/// An analysis that knows only what the snapshot says, without Kubernetes' or Azure's own roles.
func bareAnalysis(_ snapshot: Snapshot, _ referenceLevels: ReferenceLevels? = nil) -> Analysis {
  let roles = EffectiveRoles(snapshot)
  let levels = AccessLevels(
    roles, referenceLevels ?? ReferenceLevels(of: roles, builtIn: (view: [], edit: [], admin: [])))
  let memberships = Memberships(snapshot.directory)
  let azure = AzureAuthorizer(snapshot, memberships, builtIn: [], kubernetesGroups: [""])
  return Analysis(
    levels: levels, authorizer: ClusterAuthorizer(Authorizer(roles), azure), memberships: memberships, builtIn: [])
}
