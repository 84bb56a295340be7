import AccessModel

/// The way in beside Entra: local accounts.
extension HardeningChecklist {
  var localAccountsVerdict: LockoutGuard.Verdict? {
    guard let profile = snapshot.profile, profile.hasLocalAccounts != false else { return nil }
    return lockoutGuard.verdict(on: .localAccounts)
  }

  func localAccounts(_ profile: ClusterProfile) -> Item {
    guard let verdict = localAccountsVerdict else {
      return Item(
        .localAccounts, .good, "off",
        remarks: ["Certificates issued before stay valid until az aks rotate-certs is run."])
    }
    let finding = profile.hasLocalAccounts == true ? "on" : "the profile does not say; they are on unless disabled"
    return Item(
      .localAccounts, profile.hasLocalAccounts == true ? .bad : .unknown, finding,
      remarks: verdict.isGiven ? [] : ["The command that disables them is withheld for now."] + verdict.reasons,
      steps: verdict.isGiven ? localAccountsSteps : verdict.first)
  }

  private var localAccountsSteps: [HardeningStep] {
    [
      step("Disable them") { .disableLocalAccounts(of: $0) },
      step(
        "Then rotate the certificates, as those issued before stay valid until then; every node is recreated "
          + "too, and the cluster is down for up to 30 minutes"
      ) { .rotateCertificates(of: $0) },
      step("Then everyone fetches the kubeconfig again, as the cluster's certificate authority has changed") {
        .getCredentials(of: $0, overwriting: true)
      },
    ]
  }
}
