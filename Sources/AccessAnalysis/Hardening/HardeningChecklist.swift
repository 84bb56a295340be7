import AccessModel

/// Makes the items of a `HardeningAssessment`; there is one file per topic.
struct HardeningChecklist {
  typealias Item = HardeningAssessment.Item

  let snapshot: Snapshot
  let declared: DeclaredIdentities
  let request: HardeningRequest
  let lockoutGuard: LockoutGuard
  let adminPaths: AzureAdminPaths
  let kubeconfigAccess: KubeconfigAccess
  let cluster: ManagedClusterID?

  /// - Parameter assignments: The Azure assignments that apply in the snapshot's cluster, if they are known already.
  init(
    _ snapshot: Snapshot, _ declared: DeclaredIdentities, _ request: HardeningRequest, _ builtIn: [RoleDefinition],
    _ assignments: AzureAssignments? = nil
  ) {
    self.snapshot = snapshot
    self.declared = declared
    self.request = request
    lockoutGuard = LockoutGuard(snapshot, request, builtIn: builtIn, assignments)
    adminPaths = AzureAdminPaths(snapshot, lockoutGuard.assignments, declared: declared, builtIn: builtIn)
    kubeconfigAccess = KubeconfigAccess(snapshot, lockoutGuard.assignments)
    cluster = snapshot.profile.flatMap { ManagedClusterID(resourceID: $0.resourceID) }
  }

  var directory: Directory { snapshot.directory }

  /// The items, in the best order for fixing them.
  var items: [Item] {
    guard let profile = snapshot.profile else { return [HardeningChecklist.missingProfile, breakGlass(nil)] }
    return [kubernetesRBAC(profile), entra(profile), adminGroups(profile)]
      + adminGroupItems(profile.distinctAdminGroups, isProposal: false)
      + adminGroupItems(request.addedAdminGroups.filter { !profile.adminGroups.contains($0) }, isProposal: true)
      + [
        localAccounts(profile), adminKubeconfig(profile), azureAdmins(profile), azureRBAC(profile),
        userKubeconfig(profile), breakGlass(profile),
      ]
  }

  private static let missingProfile = Item(
    .profile, .unknown, "not in the data",
    steps: [HardeningStep("Read it: az aks show --resource-group GROUP --name CLUSTER --output json > aks.json")])

  /// A step with its command, or only text if the profile does not identify the cluster.
  func step(_ label: String, _ command: (ManagedClusterID) -> AzCommand) -> HardeningStep {
    guard let cluster else {
      return HardeningStep("\(label) (the profile has no resource ID, so no command can name the cluster)")
    }
    return HardeningStep(label, command(cluster))
  }

  /// The tenant as commands name it; nil if the profile has none, or one that commands cannot name.
  var tenant: TenantID? { snapshot.profile?.tenantID.flatMap { TenantID($0) } }

  /// Why commands cannot name the profile's tenant, as a clause; nil if they can, or need not.
  var tenantObstacle: String? {
    guard let text = snapshot.profile?.tenantID, tenant == nil else { return nil }
    return "the profile's tenant “\(text)” is neither a GUID nor a domain name"
  }

  /// The notes on `--assume-admin` options without effect.
  func notesOnAssumedAdmins(among adminGroups: [ObjectID]) -> [String] {
    request.assumedAdmins.sorted().compactMap { group in
      guard (adminGroups + request.addedAdminGroups).contains(group) else {
        return "\(directory.groupLabel(group)) is not an admin group, so --assume-admin has no effect for it."
      }
      let assessment = lockoutGuard.assessment(of: group)
      switch assessment.verdict {
      case .assumed, .silent: return nil
      case .counts: return "\(directory.groupLabel(group)) counts according to the data: --assume-admin is not needed."
      case .fails:
        return "Of \(directory.groupLabel(group)) the data says: \(assessment.finding(in: directory)). "
          + "--assume-admin does not override that."
      }
    }
  }
}
