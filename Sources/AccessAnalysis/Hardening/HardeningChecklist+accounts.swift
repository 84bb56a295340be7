import AccessModel

/// The way in besides Entra: local accounts.
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
}
