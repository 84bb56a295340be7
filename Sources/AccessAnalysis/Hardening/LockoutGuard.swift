import AccessModel

/// Protects administrators from locking themselves out: after every command that it allows, the data must show that
/// someone can still become cluster admin by signing in with Entra.
///
/// Commands may be run in any order, or not at all. Therefore everything requested together is judged together: a
/// command is allowed if it is safe before and after each of the others. A way in that relies on local accounts never
/// counts, except when Entra integration is being enabled: until then there is no other.
package struct LockoutGuard: Sendable {
  /// A change that could leave no administrator.
  package enum SignInChange: Sendable, Hashable {
    /// `--disable-local-accounts`.
    case localAccounts
    /// `--aad-admin-group-object-ids`, which replaces the whole list.
    case adminGroups
    /// `--enable-azure-rbac`, after which deny assignments apply, or `--disable-azure-rbac`, after which Azure roles
    /// make nobody admin.
    case azureRBAC
    /// `--enable-aad` on a cluster without AKS-managed integration; it cannot be disabled again.
    case entraIntegration
    /// A new cluster without local accounts, administered by the requested groups.
    case creation
  }

  /// Whether the command that makes a change is allowed.
  package struct Verdict: Sendable, Hashable {
    package let change: SignInChange
    /// Whether the command enables something; only Azure RBAC can be both enabled and disabled.
    package let isSwitchingOn: Bool
    package let isGiven: Bool
    /// Whether data needed to decide is missing; the command is withheld then.
    package let isUnknown: Bool
    /// Messages: who stays admin, or why the command is withheld.
    package let reasons: [String]
    /// The steps to take before the command can be allowed.
    package let first: [HardeningStep]
    /// The groups that count only because the administrator vouches for them, if the verdict depends on them.
    package let assumed: [ObjectID]
  }

  let snapshot: Snapshot
  let assignments: AzureAssignments
  /// The principals that stay cluster admin through an Azure role while the cluster uses Azure RBAC.
  let azureAdmins: [ObjectID]
  let request: HardeningRequest

  /// - Parameters:
  ///   - builtIn: The Azure role definitions known offline.
  ///   - assignments: The Azure assignments that apply in the snapshot's cluster, if they are known already.
  package init(
    _ snapshot: Snapshot, _ request: HardeningRequest, builtIn: [RoleDefinition],
    _ assignments: AzureAssignments? = nil
  ) {
    self.snapshot = snapshot
    self.request = request
    let assignments =
      assignments ?? AzureAssignments(snapshot, Memberships(snapshot.directory), builtIn: builtIn)
    self.assignments = assignments
    azureAdmins =
      AzureClusterAdmins(snapshot, assignments, builtIn: builtIn) { group in
        AdminGroupAssessment(group, in: snapshot, assignments.memberships, isAssumed: false)
      }.principals
  }

  var memberships: Memberships { assignments.memberships }

  /// The assessment of a group for the cluster as it is, by the data and, where that is silent, the administrator's
  /// word.
  package func assessment(of group: ObjectID) -> AdminGroupAssessment {
    assessment(of: group, isInCapitals: snapshot.profile?.adminGroupsInCapitals.contains(group) == true)
  }

  func assessment(of group: ObjectID, isInCapitals: Bool) -> AdminGroupAssessment {
    AdminGroupAssessment(
      group, in: snapshot, memberships, isInCapitals: isInCapitals, isAssumed: request.assumedAdmins.contains(group))
  }

  /// - Parameter change: `creation` requires a snapshot with the profile of the cluster to be created.
  package func verdict(on change: SignInChange) -> Verdict {
    guard let profile = snapshot.profile else {
      let step = HardeningStep("Read the cluster's profile: az aks show --output json > aks.json")
      return refused(change, ["The cluster's profile is not in the data"], first: [step], isUnknown: true)
    }
    if change == .creation || change == .entraIntegration { return judge(change, SignIn(profile), besides: []) }
    guard profile.isEntraEnabled else {
      let state = profile.entra == .legacy ? "Entra integration is legacy (retired)" : "Entra integration is off"
      let step = HardeningStep("Enable AKS-managed Entra integration, with an admin group")
      return refused(change, ["\(state): nobody could sign in as an administrator"], first: [step])
    }
    return judge(change, SignIn(profile), besides: askedFor(profile).filter { $0 != change })
  }

  /// The changes that the request makes.
  private func askedFor(_ profile: ClusterProfile) -> [SignInChange] {
    let changesAzure = request.azureRBAC.map { $0 != profile.usesAzureRBAC } ?? false
    return (request.changesAdminGroups(of: profile) ? [.adminGroups] : []) + (changesAzure ? [.azureRBAC] : [])
  }

  /// Judges a change in every state of the cluster in which its command may be run.
  private func judge(_ change: SignInChange, _ signIn: SignIn, besides others: [SignInChange]) -> Verdict {
    let states = others.reduce([signIn]) { states, other in states + states.map { $0.after(other, request) } }
    let verdicts = states.map { judge(change, from: $0, to: $0.after(change, request)) }
    return verdicts.first { !$0.isGiven } ?? verdicts[0]
  }
}
