import AccessModel

extension AzureTools {
  /// The checks of what was found.
  ///
  /// - Parameter usesKubelogin: Whether the context signs in with kubelogin; nil if no context is known.
  package func checks(usesKubelogin: Bool?) -> [Check] {
    [kubeloginCheck(usesKubelogin), azCheck, accountCheck]
  }

  private func kubeloginCheck(_ isUsed: Bool?) -> Check {
    switch kubelogin {
    case .answered(let version):
      Check(.kubelogin, .passed, version.isEmpty ? "found; its version is not known" : version)
    case .missing where isUsed == false:
      Check(.kubelogin, .notApplicable, "not found on the PATH, and the context does not use it")
    case .missing:
      Check(
        .kubelogin, .warning, "not found on the PATH: kubectl needs it to sign in with Entra",
        advice: "az aks install-cli")
    case .failed(let words): Check(.kubelogin, .unknown, "found, but it does not tell its version (\(words))")
    }
  }

  private var azCheck: Check {
    switch az {
    case .answered(let version): Check(.az, .passed, version)
    case .missing:
      Check(
        .az, .warning, "not found on the PATH: groups' names and members, and Azure's roles, come from it",
        advice: "Install the Azure CLI, or pass what az prints elsewhere with -f")
    case .failed(let words): Check(.az, .unknown, "found, but it does not tell its version (\(words))")
    }
  }

  private var accountCheck: Check {
    switch account {
    case .answered(let account):
      Check(
        .azureSignIn, .passed, "\(account.user), subscription \(account.subscription), tenant \(account.tenant)")
    case .missing: Check(.azureSignIn, .notApplicable, "az was not found")
    case .failed(let words) where words.contains("az login"):
      Check(.azureSignIn, .warning, "az is not signed in", advice: "az login")
    case .failed(let words): Check(.azureSignIn, .unknown, "az does not say (\(words))", advice: "az account show")
    }
  }
}
