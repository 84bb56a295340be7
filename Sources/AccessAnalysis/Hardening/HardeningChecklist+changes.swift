import AccessModel

/// The requested changes: other admin groups, Azure RBAC on or off, a new cluster.
extension HardeningChecklist {
  typealias Change = HardeningAssessment.Change

  /// The changes, except those that are part of enabling Entra integration, which is a separate item.
  var changes: [Change] {
    guard let profile = snapshot.profile else { return [] }
    return [adminGroupsChange(profile), azureRBACChange(profile)].compactMap { $0 }
  }

  private func adminGroupsChange(_ profile: ClusterProfile) -> Change? {
    guard !(request.addedAdminGroups + request.removedAdminGroups).isEmpty else { return nil }
    let (id, title) = ("admin-groups", "Other admin groups")
    guard profile.isEntraEnabled else {
      let remark = "There is no list to change before Entra integration is managed by AKS: the command above sets it."
      return request.removedAdminGroups.isEmpty
        ? nil : Change(id: id, title: title, verdict: nil, steps: [], remark: remark)
    }
    let wanted = request.adminGroups(of: profile.distinctAdminGroups)
    guard request.changesAdminGroups(of: profile) else {
      return Change(id: id, title: title, verdict: nil, steps: [], remark: "The list already matches the request.")
    }
    let verdict = lockoutGuard.verdict(on: .adminGroups)
    let names = wanted.isEmpty ? "no group" : listed(wanted.map(directory.groupLabel))
    let steps =
      verdict.isGiven
      ? [step("Replace the list with \(names)") { .setAdminGroups(of: $0, to: wanted) }]
        + kubeconfigAccess.steps(for: request.addedAdminGroups.filter(wanted.contains), on: profile)
        + [step("Read the profile again") { .readProfile(of: $0) }] : verdict.first
    return Change(id: id, title: title, verdict: verdict, steps: steps, remark: nil)
  }

  private func azureRBACChange(_ profile: ClusterProfile) -> Change? {
    guard let isWanted = request.azureRBAC else { return nil }
    let (id, title) = ("azure-rbac", isWanted ? "Azure RBAC on" : "Azure RBAC off")
    guard profile.isEntraEnabled else {
      return Change(
        id: id, title: title, verdict: nil, steps: [],
        remark: isWanted
          ? "It requires Entra integration, and is enabled together with it."
          : "It is off, because Entra integration is off.")
    }
    guard isWanted != profile.usesAzureRBAC else {
      return Change(id: id, title: title, verdict: nil, steps: [], remark: "It is already set.")
    }
    let verdict = lockoutGuard.verdict(on: .azureRBAC)
    let given = [
      step(isWanted ? "Enable it" : "Disable it") { .setAzureRBAC(of: $0, to: isWanted) },
      step("Read the profile again") { .readProfile(of: $0) },
    ]
    return Change(
      id: id, title: title, verdict: verdict, steps: verdict.isGiven ? given : verdict.first, remark: nil)
  }

  /// A new cluster with Entra integration, and without local accounts if the guard allows that.
  func creation(of cluster: ManagedClusterID) -> Change {
    let groups = request.addedAdminGroups
    let verdict = lockoutGuard.verdict(on: .creation)
    if let obstacle = tenantObstacle {
      return Change(
        id: "creation", title: "New cluster", verdict: verdict, steps: [], remark: "There is no command: \(obstacle).")
    }
    let create = HardeningStep(
      verdict.isGiven ? "Create the cluster" : "Or create it with local accounts, and disable them afterwards",
      .create(
        cluster, adminGroups: groups, tenant: tenant, azureRBAC: request.azureRBAC == true,
        localAccounts: !verdict.isGiven))
    let kubeconfig = HardeningStep("Then people fetch the kubeconfig", .getCredentials(of: cluster))
    return Change(
      id: "creation", title: "New cluster", verdict: verdict,
      steps: verdict.isGiven ? [create, kubeconfig] : verdict.first + (groups.isEmpty ? [] : [create, kubeconfig]),
      remark: nil)
  }
}
