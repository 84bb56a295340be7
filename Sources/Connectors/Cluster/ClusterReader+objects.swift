import AccessModel
import Manifests

extension ClusterReader {
  /// The objects of a cluster.
  struct Objects: Sendable {
    let context: KubectlConfig.Context
    /// Whom the server takes the caller for; nil if it does not say.
    let caller: Caller?
    /// What the cluster is known by; nil if nothing is known.
    let identity: ClusterIdentity?
    /// What the server says that the caller may do, where not everything may be listed.
    let rights: [ServerRules]
    let pieces: [KubernetesObjects]
    /// The items of each page, as `kubectl get -o json` prints them; empty unless they are kept.
    let items: [[UInt8]]
    /// What could not be read.
    let gaps: [Gap]
    /// The reader, with the context that was found.
    let reader: ClusterReader
    /// Where a watch of each list that was read begins.
    let starts: [ClusterWatch.Start]

    fileprivate init(
      _ context: KubectlConfig.Context, _ caller: Caller?, _ identity: ClusterIdentity?, _ all: [Listed],
      _ reader: ClusterReader, rights: [ServerRules] = []
    ) {
      (self.context, self.caller, self.identity, self.reader) = (context, caller, identity, reader)
      self.rights = rights
      (pieces, items) = (all.flatMap(\.pieces), all.flatMap(\.items))
      (gaps, starts) = (all.compactMap(\.gap), all.flatMap(\.starts))
    }

    /// What is not known as Azure and Entra are not asked; empty if they are.
    var notAsked: [Gap] {
      guard reader.azure == nil else { return [] }
      let parts: Set<Gap.Part> = [.groups, .members, .users]
      let isOfAKS = AzureResources.isOfAKS(context.server)
      return [
        Gap(
          isOfAKS ? parts.union([.profile, .azure, .denyAssignments]) : parts,
          reason: "\(isOfAKS ? "Azure and Entra were" : "Entra was") not asked (--no-azure)")
      ]
    }

    /// Whom the bindings name.
    var sought: SoughtIdentities { SoughtIdentities(pieces.lazy.flatMap(\.bindings)) }
  }

  /// Reads the objects that may be listed; what may not be is among the gaps.
  ///
  /// - Parameters:
  ///   - keepsItems: Whether the items are kept as they are printed too.
  ///   - begun: Is given the namespaces once they are read.
  func objects(
    keepsItems: Bool = false, meter: WorkMeter, begun: (Objects) -> Void = { _ in }
  ) async throws(Problem) -> Objects {
    var resolved = self
    resolved.keepsItems = keepsItems
    try await resolved.resolve()
    let reader = resolved
    guard let context = reader.context else { throw Problem(Place(kubectl.name), found: "no context was found") }
    do throws(KubectlFailure) {
      // Alone, as whoever has to sign in should be asked once.
      let silence = context.signIn.plugin == nil ? ClusterReader.silence : ClusterReader.silenceOfSignIn
      let first = try await reader.listed(.namespaces, silence: silence, meter)
      meter.say("")
      begun(Objects(context, nil, nil, [first], reader))
      async let caller = try? reader.kubectl.caller()
      async let identity = reader.identity(first)
      let all = [first] + (try await reader.others(meter))
      let rights = keepsItems ? [] : await reader.rights(all)
      return Objects(context, await caller, await identity, all, reader, rights: rights)
    } catch {
      throw error.problem(reader.kubectl.name)
    }
  }

  /// What the server says that whoever reads may do in the namespaces that are read, where not everything may be listed;
  /// empty if it does not say.
  private func rights(_ all: [Listed]) async -> [ServerRules] {
    guard all.contains(where: { $0.gap != nil }) else { return [] }
    let names = (namespaces + further).distinct.prefix(ClusterReader.mostRights)
    return (try? await ServerReviews(kubectl, namespace: "").ownRules(in: names.isEmpty ? ["default"] : Array(names)))
      ?? []
  }

  /// What the cluster is known by; only where the namespace kube-system may not be read is more asked for.
  private func identity(_ namespaces: Listed) async -> ClusterIdentity? {
    if let uid = namespaces.pieces.lazy.flatMap(\.clusterUIDs).first { return .uid(uid) }
    if namespaces.gap != nil, let uid = await kubectl.clusterUID() { return .uid(uid) }
    guard let server = context?.server, !server.isEmpty else { return nil }
    return .server(server, await kubectl.authority())
  }
}
