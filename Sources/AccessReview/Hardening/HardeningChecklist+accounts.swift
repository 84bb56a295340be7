import AccessModel

/// The ways in besides Entra's admin groups: local accounts, and Azure's own roles.
extension HardeningChecklist {
  var localAccountsVerdict: LockoutGuard.Verdict? {
    guard let profile = snapshot.profile, profile.hasLocalAccounts != false else { return nil }
    return lockoutGuard.verdict(on: .localAccounts)
  }

  func localAccounts(_ profile: ClusterProfile) -> Item {
    let why =
      "Local accounts know no Conditional Access, leave no sign-in log and outlive the employee: whoever once held the "
      + "admin kubeconfig stays system:masters by its certificate."
    let (id, title) = ("local-accounts", "Local accounts")
    guard let verdict = localAccountsVerdict else {
      return Item(
        id, title, .good, "off",
        remarks: ["Certificates handed out before stay valid until az aks rotate-certs, if it was not run since."],
        why: why)
    }
    let finding = profile.hasLocalAccounts == true ? "on" : "the profile does not say; they are on unless switched off"
    return Item(
      id, title, profile.hasLocalAccounts == true ? .bad : .unknown, finding,
      remarks: verdict.isGiven ? [] : ["The command that switches them off is not given yet."] + verdict.reasons,
      why: why, steps: verdict.isGiven ? localAccountsSteps : verdict.first)
  }

  private var localAccountsSteps: [HardeningStep] {
    [
      step("Switch them off") { .disableLocalAccounts(of: $0) },
      step(
        "Then replace the certificates, as those handed out before stay valid until this is done; every node is replaced "
          + "too, and the cluster is down for up to 30 minutes"
      ) { .rotateCertificates(of: $0) },
      step("Then everybody fetches the kubeconfig anew, as the cluster's certificate authority is another") {
        .getCredentials(of: $0, overwriting: true)
      },
    ]
  }

  func azureRBAC(_ profile: ClusterProfile) -> Item {
    let why =
      "Where it is on, Azure role assignments from the management group down to a namespace let people in besides "
      + "RoleBindings: both have to be read."
    let (id, title) = ("azure-rbac", "Azure RBAC")
    guard profile.usesAzureRBAC else { return Item(id, title, .good, "off: Kubernetes RBAC alone decides", why: why) }
    let count = snapshot.contents.roleAssignments.count
    guard count == 0 else {
      return Item(id, title, .good, "on, \(counted(count, "role assignment", "role assignments")) read", why: why)
    }
    return Item(
      id, title, .unknown, "on, but role assignments were not read", why: why,
      steps: [HardeningStep("Read them", .readRoleAssignments)])
  }

  /// Who may fetch the kubeconfig that bypasses Entra.
  func adminKubeconfig(_ profile: ClusterProfile) -> Item {
    let why =
      "The admin kubeconfig bypasses Entra: whoever can fetch it is cluster admin without signing in as anybody."
    let (id, title) = ("admin-kubeconfig", "Admin kubeconfig")
    return profile.hasLocalAccounts == false
      ? Item(id, title, .good, "nobody can fetch one, as local accounts are off", why: why)
      : Item(id, title, .unknown, "who may fetch one is not looked up", why: why)
  }
}
