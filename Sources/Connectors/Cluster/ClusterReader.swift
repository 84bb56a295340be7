import AccessModel
import Manifests

/// Reads a live cluster through kubectl: the six kinds that decide who has access, who it
/// takes the caller for, and nothing else.
package struct ClusterReader: Sendable {
  /// With the context, once it is found.
  package private(set) var kubectl: Kubectl
  /// The namespaces to read where listing all is forbidden; empty for the one of the context.
  package private(set) var namespaces: [Name]
  /// Nil until it is found.
  package private(set) var context: KubectlConfig.Context?

  /// The longest that a server may be silent; before the first answer somebody may have to sign in.
  private static let (silence, silenceOfSignIn) = (Duration.seconds(60), Duration.seconds(600))
  /// How long the server may take to say whom it takes the caller for.
  private static let patience = Duration.seconds(20)
  /// How often a list is begun anew that expired while it was read.
  private static let mostTries = 3

  package init(_ kubectl: Kubectl, namespaces: [Name] = []) {
    self.kubectl = kubectl
    self.namespaces = namespaces
  }

  /// What was read of a kind.
  private struct Listed: Sendable {
    let kind: ListedKind
    var pieces: [KubernetesObjects] = []
    /// Why not everything could be read.
    var gap: Gap?
  }

  /// Finds the context to read, so that reading begins at once.
  ///
  /// - Throws: A problem of the kind `nothingToRead` if no context was named and there is no current one, or no kubectl.
  package mutating func resolve() async throws(Problem) {
    guard context == nil else { return }
    do throws(KubectlFailure) {
      let found = try await KubectlConfig(kubectl).context(kubectl.context)
      context = found
      kubectl.context = found.name
      if namespaces.isEmpty && !found.namespace.isEmpty { namespaces = [Name(found.namespace)] }
    } catch {
      guard kubectl.context == nil, error.cause == .missing || error.cause == .noContext else {
        throw error.problem(kubectl.name)
      }
      throw Problem(
        Place("nothing to read"),
        found: error.cause == .missing
          ? "kubectl was not found on the PATH" : "kubectl has no current context (\(kubectl.place))",
        kind: .nothingToRead)
    }
  }

  /// Reads everything that may be listed; what may not be is among the gaps.
  package func read(at now: Timestamp, meter: WorkMeter = WorkMeter()) async throws(Problem) -> WorkspaceReader.Reading
  {
    var resolved = self
    try await resolved.resolve()
    let reader = resolved
    guard let context = reader.context else { throw Problem(Place(kubectl.name), found: "no context was found") }
    do throws(KubectlFailure) {
      // Alone, as whoever has to sign in should be asked once.
      let first = try await reader.listed(.namespaces, silence: ClusterReader.silenceOfSignIn, meter)
      meter.say("")
      async let caller = reader.caller()
      let others = try await reader.others(meter)
      return reader.reading([first] + others, context, await caller, at: now)
    } catch {
      throw error.problem(reader.kubectl.name)
    }
  }

  /// Whom the server takes the caller for; nil if it does not say, as before Kubernetes 1.28.
  private func caller() async -> ClusterCaller? {
    (try? await kubectl.run(ClusterCaller.arguments, within: ClusterReader.patience)).flatMap {
      ClusterCaller($0.bytes)
    }
  }

  /// The other kinds, two at a time, that with the most objects first.
  private func others(_ meter: WorkMeter) async throws(KubectlFailure) -> [Listed] {
    var waiting: [ListedKind] = [.roleBindings, .serviceAccounts, .roles, .clusterRoles, .clusterRoleBindings]
    let results = await withTaskGroup(of: Result<Listed, KubectlFailure>.self) { group in
      func start() {
        guard !waiting.isEmpty else { return }
        let kind = waiting.removeFirst()
        group.addTask { await self.result(of: kind, meter) }
      }
      start()
      start()
      var results: [Result<Listed, KubectlFailure>] = []
      for await result in group {
        results.append(result)
        if case .success = result { start() } else { group.cancelAll() }
      }
      return results
    }
    // One that fails by itself comes before those that are cancelled for it.
    var all: [Listed] = []
    for result in results { all.append(try result.get()) }
    return all
  }

  private func result(of kind: ListedKind, _ meter: WorkMeter) async -> Result<Listed, KubectlFailure> {
    do throws(KubectlFailure) {
      return .success(try await listed(kind, silence: ClusterReader.silence, meter))
    } catch {
      return .failure(error)
    }
  }

  /// All objects of a kind, or those of the namespaces that may be listed.
  private func listed(
    _ kind: ListedKind, silence: Duration, _ meter: WorkMeter
  ) async throws(KubectlFailure) -> Listed {
    var listed = Listed(kind: kind)
    do throws(KubectlFailure) {
      listed.pieces = try await list(kind, in: nil, silence: silence, meter)
      return listed
    } catch {
      guard error.cause == .forbidden else { throw error }
    }
    var read: [Name] = []
    for namespace in kind.isNamespaced ? namespaces : [] {
      do throws(KubectlFailure) {
        listed.pieces += try await list(kind, in: namespace, silence: ClusterReader.silence, meter)
        read.append(namespace)
      } catch {
        guard error.cause == .forbidden else { throw error }
      }
    }
    let place = read.isEmpty ? "not read" : "read only in \(AccessModel.listed(read.map(\.text), most: 5))"
    listed.gap = Gap(
      [kind.part], reason: "\(kind.part.rawValue) were \(place), as listing all of them is forbidden to you")
    return listed
  }

  /// A list, page by page; begun anew if it expires meanwhile.
  private func list(
    _ kind: ListedKind, in namespace: Name?, silence: Duration, _ meter: WorkMeter
  ) async throws(KubectlFailure) -> [KubernetesObjects] {
    for _ in 1..<ClusterReader.mostTries {
      do throws(KubectlFailure) {
        return try await pages(kind, in: namespace, silence: silence, meter)
      } catch {
        guard error.cause == .expired else { throw error }
      }
    }
    return try await pages(kind, in: namespace, silence: silence, meter)
  }

  private func pages(
    _ kind: ListedKind, in namespace: Name?, silence: Duration, _ meter: WorkMeter
  ) async throws(KubectlFailure) -> [KubernetesObjects] {
    var pieces: [KubernetesObjects] = []
    var next = ""
    repeat {
      let output = try await kubectl.run(
        ["get", "--raw", kind.path(in: namespace, next: next)], silence: silence, tell: meter.say)
      if let failure = KubectlFailure(output) { throw failure }
      let (objects, page) = try ListPage.read(output.bytes, of: kind)
      if next.isEmpty { meter.expect(objects.count + (page.remaining ?? 0)) }
      meter.add(objects.count)
      pieces.append(objects)
      next = page.next
    } while !next.isEmpty
    return pieces
  }

  private func reading(
    _ listed: [Listed], _ context: KubectlConfig.Context, _ caller: ClusterCaller?, at now: Timestamp
  ) -> WorkspaceReader.Reading {
    var merge = WorkspaceMerge(namespace: nil)
    let server = context.server.isEmpty ? "" : " at \(context.server)"
    merge.add(
      listed.flatMap(\.pieces), gaps: listed.compactMap(\.gap),
      from: SourceDate(name: "cluster \(context.name)\(server)", fetched: now, fileTime: nil),
      LiveSource(
        context: context.name, user: context.user, server: context.server, namespace: context.namespace,
        isMaster: ClusterAdministrator(context, caller).isMaster))
    return merge.reading(merge.cluster(), merge.entra.directory(), title: context.name, at: now)
  }
}
