import AccessModel

/// Sign-in: Kubernetes RBAC, Entra integration, and the groups that administer the cluster.
extension HardeningChecklist {
  func kubernetesRBAC(_ profile: ClusterProfile) -> Item {
    return switch profile.usesKubernetesRBAC {
    case true: Item(.kubernetesRBAC, .good, "on")
    case nil: Item(.kubernetesRBAC, .unknown, "the profile does not say")
    case false:
      Item(
        .kubernetesRBAC, .bad, "off",
        steps: [
          HardeningStep(
            "It cannot be enabled later: create a new cluster with the command from \(ProgramName.current) harden --create"
          )
        ])
    }
  }

  func entra(_ profile: ClusterProfile) -> Item {
    let tenant = profile.tenantID.map { ", tenant \($0)" } ?? ""
    switch profile.entra {
    case .managed:
      return Item(.entraIntegration, .good, "managed by AKS\(tenant)", remarks: tenantRemarks(profile))
    case .legacy:
      return Item(
        .entraIntegration, .bad, "legacy (retired), with its own app registrations\(tenant)",
        remarks: tenantRemarks(profile), steps: entraSteps(profile))
    case .off: return Item(.entraIntegration, .bad, "off", steps: entraSteps(profile))
    }
  }

  private func entraSteps(_ profile: ClusterProfile) -> [HardeningStep] {
    if profile.usesKubernetesRBAC == false {
      return [HardeningStep("It requires Kubernetes RBAC, so a new cluster is needed")]
    }
    let groups = request.adminGroups(of: profile.distinctAdminGroups)
    guard !groups.isEmpty else {
      return [.nameAdminGroup]
    }
    let verdict = lockoutGuard.verdict(on: .entraIntegration)
    guard verdict.isGiven else {
      return verdict.reasons.map { HardeningStep("The command that enables it is withheld: \($0)") }
        + verdict.first
    }
    let label = "Enable it; it cannot be disabled again"
    if let obstacle = tenantObstacle { return [HardeningStep("\(label) (\(obstacle))")] }
    return [
      step(label) {
        .enableEntra(on: $0, adminGroups: groups, tenant: tenant, azureRBAC: request.azureRBAC == true)
      }
    ] + kubeconfigAccess.steps(for: groups, on: profile) + [
      step("Everyone fetches the kubeconfig again") { .getCredentials(of: $0, overwriting: true) },
      step("Read the profile again") { .readProfile(of: $0) },
    ]
  }

  /// Remarks if the data seems to be from different tenants.
  private func tenantRemarks(_ profile: ClusterProfile) -> [String] {
    var remarks: [String] = []
    if let tenant = profile.tenantID, let own = profile.identityTenantID, tenant.lowercased() != own.lowercased() {
      remarks.append(
        "People sign in to tenant \(tenant), the cluster itself is in tenant \(own): groups, members and users must be "
          + "read in the former, role assignments in the latter.")
    }
    let groups = profile.distinctAdminGroups
    if !groups.isEmpty, groups.allSatisfy({ lockoutGuard.assessment(of: $0).failures.contains(.missing) }) {
      remarks.append(
        "None of the admin groups is among the groups that were read: they may be those of another tenant than "
          + "\(profile.tenantID ?? "the cluster's").")
    }
    return remarks
  }

  func adminGroups(_ profile: ClusterProfile) -> Item {
    guard profile.isEntraEnabled else {
      return Item(.adminGroups, .bad, "none can be set before Entra integration is managed by AKS")
    }
    let count = profile.distinctAdminGroups.count
    guard count == 0 else { return Item(.adminGroups, .good, "\(count) set") }
    let azure = lockoutGuard.azureAdmins.map(directory.principalLabel)
    return Item(
      .adminGroups, .bad, "none is set",
      remarks: azure.isEmpty ? [] : ["Admin through an Azure role: \(listed(azure))."],
      steps: request.addedAdminGroups.isEmpty
        ? [.nameAdminGroup]
        : [HardeningStep("Set the list, as shown below")])
  }

  func adminGroupItems(_ groups: [ObjectID], isProposal: Bool) -> [Item] {
    groups.map { group in
      let assessment = lockoutGuard.assessment(of: group)
      let finding = "\(directory.groupLabel(group)): \(assessment.finding(in: directory))"
      let state: HardeningAssessment.State =
        switch assessment.verdict {
        case .fails: .bad
        case .silent: .unknown
        case .assumed: .good
        case .counts: assessment.isOnlyGuests.map { $0 ? .bad : .good } ?? .unknown
        }
      let guests =
        assessment.verdict == .counts && assessment.isOnlyGuests != false
        ? [HardeningStep("Add people of the cluster's own tenant to it")] : []
      return Item(
        .adminGroup, state, finding, group: group, title: isProposal ? "Proposed admin group" : nil,
        steps: assessment.remedies + guests)
    }
  }
}
