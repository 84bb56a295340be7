import AccessModel

/// Keeps administrators from locking themselves out: after every command that it gives, somebody must be left who is
/// cluster admin by signing in with Entra, by the data and not by hope.
///
/// Commands are run in any order, and some not at all. So what is asked for at one time is judged together: a command is
/// given where it is safe before and after every other one. A way in that rests on local accounts never counts, but where
/// Entra integration is enabled: until then there is no other.
package struct LockoutGuard: Sendable {
  /// A change that could leave no administrator.
  package enum Door: Sendable, Hashable {
    /// `--disable-local-accounts`.
    case localAccounts
    /// `--aad-admin-group-object-ids`, which replaces the whole list by the one asked for.
    case adminGroups
    /// `--enable-azure-rbac`, from which on deny assignments count, or `--disable-azure-rbac`, from which on Azure roles
    /// make nobody an admin.
    case azureRBAC
    /// `--enable-aad` on a cluster that has no managed integration; nobody can switch it off again.
    case entraIntegration
    /// A new cluster without local accounts, administered by the groups asked for.
    case creation
  }

  /// Whether the command for a door is given.
  package struct Verdict: Sendable, Hashable {
    package let door: Door
    /// Whether the command switches something on; of the doors only Azure RBAC opens both ways.
    package let isSwitchingOn: Bool
    package let isGiven: Bool
    /// Whether data is missing that is needed to decide; then the command is not given.
    package let isUnknown: Bool
    /// Messages: who stays admin, or why the command is not given.
    package let reasons: [String]
    /// What to do before it can be given.
    package let first: [HardeningStep]
    /// The groups that count by the administrator's word alone, where nothing else would do.
    package let assumed: [ObjectID]
  }

  let snapshot: Snapshot
  let assignments: AzureAssignments
  /// Who stays cluster admin by an Azure role, while the cluster asks Azure RBAC.
  let azureAdmins: [ObjectID]
  let request: HardeningRequest

  /// - Parameter builtIn: Azure's role definitions known offline.
  package init(_ snapshot: Snapshot, _ request: HardeningRequest, builtIn: [RoleDefinition]) {
    self.snapshot = snapshot
    self.request = request
    let memberships = Memberships(snapshot.directory)
    let assignments = AzureAssignments(snapshot, memberships, builtIn: builtIn)
    self.assignments = assignments
    azureAdmins =
      AzureClusterAdmins(snapshot, assignments, builtIn: builtIn) { group in
        AdminGroupAssessment(group, in: snapshot, memberships, isAssumed: false)
      }.principals
  }

  var memberships: Memberships { assignments.memberships }

  /// What the data, and the administrator's word where it is silent, say of a group as the cluster is.
  package func assessment(of group: ObjectID) -> AdminGroupAssessment {
    assessment(of: group, isInCapitals: snapshot.profile?.adminGroupsInCapitals.contains(group) == true)
  }

  func assessment(of group: ObjectID, isInCapitals: Bool) -> AdminGroupAssessment {
    AdminGroupAssessment(
      group, in: snapshot, memberships, isInCapitals: isInCapitals, isAssumed: request.assumedAdmins.contains(group))
  }

  /// - Parameter door: `creation` is for a snapshot whose profile is that of the cluster to be made.
  package func verdict(on door: Door) -> Verdict {
    guard let profile = snapshot.profile else {
      let step = HardeningStep("Read the cluster's profile: az aks show --output json > aks.json")
      return refused(door, ["The cluster's profile is not in the data"], first: [step], isUnknown: true)
    }
    if door == .creation || door == .entraIntegration { return judge(door, SignIn(profile), besides: []) }
    guard profile.isEntraEnabled else {
      let state = profile.entra == .legacy ? "Entra integration is legacy (retired)" : "Entra integration is off"
      let step = HardeningStep("Enable AKS-managed Entra integration, with an admin group")
      return refused(door, ["\(state): nobody could sign in as an administrator"], first: [step])
    }
    return judge(door, SignIn(profile), besides: askedFor(profile).filter { $0 != door })
  }

  /// The doors that the request opens or closes.
  private func askedFor(_ profile: ClusterProfile) -> [Door] {
    let changesAzure = request.azureRBAC.map { $0 != profile.usesAzureRBAC } ?? false
    return (request.changesAdminGroups(of: profile) ? [.adminGroups] : []) + (changesAzure ? [.azureRBAC] : [])
  }

  /// Judges a door in every state of the cluster in which its command can be run.
  private func judge(_ door: Door, _ signIn: SignIn, besides others: [Door]) -> Verdict {
    let states = others.reduce([signIn]) { states, other in states + states.map { $0.after(other, request) } }
    let verdicts = states.map { judge(door, from: $0, to: $0.after(door, request)) }
    return verdicts.first { !$0.isGiven } ?? verdicts[0]
  }
}
