import AccessModel

extension ClusterFindings {
  /// The checks of what was found.
  package var checks: [Check] {
    [kubectlCheck, contextCheck, serverCheck, signInCheck, clusterAdminCheck, rightsCheck]
  }

  private var kubectlCheck: Check {
    switch client {
    case .success(let version):
      if let server = try? server?.get(), let own = KubernetesVersion(version), let its = KubernetesVersion(server),
        own.major != its.major || abs(own.minor - its.minor) > 1
      {
        return Check(
          .kubectl, .warning, "\(version), while the server is \(server): Kubernetes supports one minor version apart",
          advice: "Install kubectl \(its)")
      }
      return Check(.kubectl, .passed, version)
    case .failure(let failure) where failure.cause == .missing:
      return Check(
        .kubectl, .failed, "not found on the PATH",
        advice: "Install it (az aks install-cli does), or read files with -f")
    case .failure(let failure): return Check(.kubectl, failure, "it does not tell its version")
    }
  }

  private var contextCheck: Check {
    switch context {
    case .success(let context):
      let count = (try? config.get())?.contexts.count ?? 1
      let others = count > 1 ? " (1 of \(count) contexts)" : ""
      let parts = [
        context.user.isEmpty ? nil : "user \(context.user)", "namespace \(context.namespace)", context.server,
      ]
      let shown = parts.compactMap { $0 }.filter { !$0.isEmpty && $0 != "namespace " }
      return Check(.context, .passed, "\(context.name): \(shown.joined(separator: ", "))\(others)")
    case .failure(let failure) where failure.cause == .missing:
      return Check(.context, .unknown, "kubectl is needed to read the kubeconfig")
    case .failure(let failure) where failure.cause == .noContext:
      let names = (try? config.get())?.contexts.map(\.name) ?? []
      return Check(
        .context, .failed, "\(failure.finding.isEmpty ? failure.words : failure.finding) (\(place))",
        advice: names.isEmpty
          ? "az aks get-credentials writes one; or read files with -f"
          : "Name one with --context, or kubectl config use-context: \(listed(names, most: 5))")
    case .failure(let failure): return Check(.context, failure, "the kubeconfig cannot be read (\(place))")
    }
  }

  private var serverCheck: Check {
    let address = (try? context.get())?.server ?? ""
    switch server {
    case .success(let version): return Check(.server, .passed, "\(version) at \(address)")
    case .failure(let failure) where failure.cause == .forbidden || failure.isRefusedSignIn:
      return Check(.server, .passed, "\(address) answers; its version is not told")
    case .failure(let failure) where failure.cause == .unauthorized:
      return Check(.server, .unknown, "not reached, as signing in failed before")
    case .failure where waitingPlugin != nil:
      return Check(.server, .unknown, "not reached, as signing in was not finished")
    case .failure(let failure): return Check(.server, failure, address.isEmpty ? "no answer" : "\(address): no answer")
    case nil: return Check(.server, .unknown, notAsked)
    }
  }

  private var signInCheck: Check {
    switch (caller, server) {
    case (.success(let caller), _):
      return Check(.signIn, .passed, "\(caller.user), \(counted(caller.groups.count, "group", "groups"))")
    case (_, .success(let version)):
      let isOld = KubernetesVersion(version).map { $0 < KubernetesVersion(1, 28) } ?? false
      return Check(
        .signIn, .passed,
        isOld
          ? "accepted; before Kubernetes 1.28, a server does not say who you are" : "accepted; who you are is not known"
      )
    case (_, .failure(let failure)) where failure.cause == .unauthorized:
      return Check(.signIn, failure, "not accepted")
    case (_, .failure(let failure)) where failure.cause == .forbidden:
      return Check(.signIn, .passed, "accepted; who you are is not known")
    case (_, .failure) where waitingPlugin != nil:
      return Check(
        .signIn, .failed,
        "\(waitingPlugin ?? "the login plugin") waits for you to sign in: it says how on standard error",
        advice:
          "Sign in by kubectl get --raw /version, which waits as long as you need, then run \(ProgramName.current) doctor again"
      )
    case (_, .failure): return Check(.signIn, .unknown, "not tried, as the server does not answer")
    case (_, nil):
      guard let login = (try? context.get())?.signIn.askingLogin else {
        return Check(.signIn, .unknown, "not tried")
      }
      return Check(
        .signIn, .unknown, "not tried, as kubelogin would ask you to sign in (\(login))",
        advice: "kubelogin convert-kubeconfig -l azurecli, then az login")
    }
  }

  /// Why the server was not asked.
  private var notAsked: String {
    (try? context.get()) == nil ? "not asked, as there is no context" : "not asked, as signing in would be needed"
  }

  private var clusterAdminCheck: Check {
    guard let context = try? context.get() else { return Check(.clusterAdmin, .unknown, "not known without a context") }
    let advice = "az aks get-credentials without --admin, so that people are known and can be removed"
    switch ClusterAdministrator(context, try? caller?.get()) {
    case .certain(let reason):
      return Check(
        .clusterAdmin, .warning, "system:masters, whatever the bindings say (\(reason))", advice: advice)
    case .no(let reason): return Check(.clusterAdmin, .passed, reason)
    case .unknown(let reason): return Check(.clusterAdmin, .unknown, reason)
    }
  }

  private var rightsCheck: Check {
    guard !rights.isEmpty else { return Check(.rights, .unknown, "not asked") }
    let parts = rights.filter { $0.isAllowed == false }.map { right in
      let places = listed(right.namespaces.map(\.text), most: 3)
      return right.kind.part.rawValue + (places.isEmpty ? "" : " (only in \(places))")
    }
    let silent = rights.filter { $0.isAllowed == nil }.map(\.kind.part.rawValue)
    let advice = "Ask for a ClusterRole that may list them; until then answers say what is missing"
    if !rights.contains(where: { $0.isAllowed != false || !$0.namespaces.isEmpty }) {
      return Check(
        .rights, .failed, "none of what aksess reads may be listed",
        advice: "Name a namespace with -n, or ask for a ClusterRole that may list \(listed(parts))")
    }
    if !parts.isEmpty { return Check(.rights, .warning, "not everywhere: \(listed(parts))", advice: advice) }
    if !silent.isEmpty { return Check(.rights, .unknown, "the server does not say for \(listed(silent))") }
    return Check(.rights, .passed, "namespaces, service accounts, roles and bindings, in all namespaces")
  }
}

extension Check {
  /// The check of something essential that failed in kubectl.
  fileprivate init(_ topic: Topic, _ failure: KubectlFailure, _ found: String) {
    let (what, advice) = failure.sentence
    let said = [failure.words, failure.finding, what].first { !$0.isEmpty } ?? ""
    self.init(topic, .failed, "\(found) (\(said))", advice: advice.isEmpty ? nil : advice)
  }
}

extension KubectlFailure {
  /// Whether the server was reached and did not accept the sign-in.
  fileprivate var isRefusedSignIn: Bool {
    cause == .unauthorized && (words.contains("(Unauthorized)") || words.contains("must be logged in"))
  }
}
