import AccessModel

/// Asks kubectl and the live cluster what aksess works with. Nothing is changed, and no sign-in is started that is known
/// to ask somebody.
package struct ClusterProbe: Sendable {
  private let kubectl: Kubectl
  private let namespaces: [Name]
  private let projects: [Name]

  /// For kubectl by itself, and for a question to the server, a login plugin included.
  private static let (limit, serverLimit) = (Duration.seconds(10), Duration.seconds(20))

  /// - Parameters:
  ///   - namespaces: Where listing is asked about if it is not allowed everywhere; empty for the context's own and those of
  ///     the projects.
  ///   - projects: The namespaces of the projects that the caller works in.
  package init(_ kubectl: Kubectl, namespaces: [Name], projects: [Name]) {
    self.kubectl = kubectl
    self.namespaces = namespaces
    self.projects = projects
  }

  package func findings(_ meter: WorkMeter) async -> ClusterFindings {
    async let client = answer { () throws(KubectlFailure) in
      let output = try await Kubectl().run(["version", "--client", "--output=json"], within: ClusterProbe.limit)
      return try ClusterProbe.text(output.bytes, "clientVersion", "gitVersion")
    }
    let config = await answer { () throws(KubectlFailure) in
      let limited = Kubectl(kubeconfig: kubectl.kubeconfig)
      return try KubectlConfig(try await limited.run(KubectlConfig.arguments, within: ClusterProbe.limit))
    }
    let context = config.flatMap { config in
      Result { () throws(KubectlFailure) in try config.context(kubectl.context) }
    }
    var findings = ClusterFindings(client: await client, config: config, context: context, place: kubectl.place)
    meter.add(1)
    if case .success(let context) = context, context.signIn.askingLogin == nil {
      await ask(context, &findings, meter)
    }
    meter.add(1)
    return findings
  }

  /// Asks the server: first one question alone, so that a login plugin is asked once.
  private func ask(
    _ context: KubectlConfig.Context, _ findings: inout ClusterFindings, _ meter: WorkMeter
  ) async {
    let kubectl = Kubectl(context: context.name, kubeconfig: kubectl.kubeconfig)
    let server = await answer { () throws(KubectlFailure) in
      let output = try await kubectl.run(
        ["get", "--raw", "/version"], within: ClusterProbe.serverLimit, tell: meter.say)
      return try ClusterProbe.text(output.bytes, "gitVersion")
    }
    let isTold = !meter.progress.words.isEmpty
    meter.say("")
    findings.server = server
    if case .failure(let failure) = server, failure.cause == .silent, isTold {
      findings.waitingPlugin = context.signIn.plugin
    }
    if case .failure(let failure) = server, failure.cause != .forbidden { return }
    async let caller = answer { () throws(KubectlFailure) in
      try await kubectl.caller()
    }
    let places = namespaces.isEmpty ? context.namespaces(projects) : namespaces
    findings.rights = await withTaskGroup(of: ListRight.self) { group in
      for kind in ListedKind.allCases { group.addTask { await right(kubectl, kind, places) } }
      var rights: [ListRight] = []
      for await right in group { rights.append(right) }
      return ListedKind.allCases.flatMap { kind in rights.filter { $0.kind == kind } }
    }
    findings.caller = await caller
  }

  private func right(_ kubectl: Kubectl, _ kind: ListedKind, _ places: [Name]) async -> ListRight {
    let isAllowed = await canList(kubectl, kind, kind.isNamespaced ? ["--all-namespaces"] : [])
    var allowed: [Name] = []
    for place in isAllowed == false && kind.isNamespaced ? places : [] {
      if await canList(kubectl, kind, ["--namespace=\(place.text)"]) == true { allowed.append(place) }
    }
    return ListRight(kind, isAllowed: isAllowed, namespaces: allowed)
  }

  /// Nil if there is no answer.
  private func canList(_ kubectl: Kubectl, _ kind: ListedKind, _ place: [String]) async -> Bool? {
    let line = kubectl.line(["auth", "can-i", "list", kind.resource] + place)
    // "no" ends with status 1, as an error does.
    guard let output = try? await LeashedCommand(line).run(within: ClusterProbe.serverLimit) else { return nil }
    let answer = String(decoding: output.bytes, as: UTF8.self)
    return answer.hasPrefix("yes") ? true : answer.hasPrefix("no") ? false : nil
  }

  private func answer<Value>(
    _ body: () async throws(KubectlFailure) -> Value
  ) async -> Result<Value, KubectlFailure> {
    do throws(KubectlFailure) { return .success(try await body()) } catch { return .failure(error) }
  }

  private static func text(_ bytes: [UInt8], _ path: String...) throws(KubectlFailure) -> String {
    guard let texts = try? JSONTexts(bytes), let text = texts.at(path).first else {
      throw KubectlFailure(.notJSON, ListPage.beginning(bytes))
    }
    return text
  }
}
