import AccessModel
import Manifests

/// Reads a live cluster through kubectl: the six kinds that decide who has access, who it
/// takes the caller for, and nothing else.
package struct ClusterReader: Sendable {
  /// With the context, once it is found.
  package private(set) var kubectl: Kubectl
  /// The namespaces to read where listing all is forbidden; empty for the one of the context and those of the projects.
  package private(set) var namespaces: [Name]
  /// The namespaces of the projects that the caller works in.
  private let projects: [Name]
  /// The namespaces to read in addition.
  private(set) var further: [Name] = []
  /// Nil until it is found.
  package private(set) var context: KubectlConfig.Context?
  /// All contexts of the kubeconfig; empty until one is found.
  private var contexts: [KubectlConfig.Context] = []
  /// Where the Azure half comes from; nil to leave it out.
  package var azure: AzureSource?

  private(set) var keepsItems = false

  /// The longest that a server may be silent; before the first answer somebody may have to sign in.
  static let (silence, silenceOfSignIn) = (Duration.seconds(60), Duration.seconds(600))
  /// How often a list is begun anew that expired while it was read.
  static let mostTries = 3

  /// - Parameters:
  ///   - namespaces: See there.
  ///   - projects: The namespaces of the projects that the caller works in.
  ///   - azure: See there.
  package init(_ kubectl: Kubectl, namespaces: [Name] = [], projects: [Name] = [], azure: AzureSource? = nil) {
    self.kubectl = kubectl
    self.namespaces = namespaces
    self.projects = projects
    self.azure = azure
  }

  /// What was read of a kind.
  struct Listed: Sendable {
    let kind: ListedKind
    var pieces: [KubernetesObjects] = []
    /// Where a watch of each list that was read begins.
    var starts: [ClusterWatch.Start] = []
    /// The items of each page, as `kubectl get -o json` prints them; empty unless they are kept.
    var items: [[UInt8]] = []
    /// Why not everything could be read.
    var gap: Gap?

    mutating func add(_ other: Listed) {
      pieces += other.pieces
      items += other.items
      starts += other.starts
    }
  }

  /// The objects of a cluster.
  struct Objects: Sendable {
    let context: KubectlConfig.Context
    /// Whom the server takes the caller for; nil if it does not say.
    let caller: Caller?
    /// What the cluster is known by; nil if nothing is known.
    let identity: ClusterIdentity?
    let pieces: [KubernetesObjects]
    /// The items of each page, as `kubectl get -o json` prints them; empty unless they are kept.
    let items: [[UInt8]]
    /// What could not be read.
    let gaps: [Gap]
    /// The reader, with the context that was found.
    let reader: ClusterReader
    /// Where a watch of each list that was read begins.
    let starts: [ClusterWatch.Start]
    /// Whom the bindings name.
    var sought: SoughtIdentities { SoughtIdentities(pieces.lazy.flatMap(\.bindings)) }
  }

  /// Finds the context to read, so that reading begins at once.
  ///
  /// - Throws: A problem of the kind `nothingToRead` if no context was named and there is no current one, or no kubectl.
  package mutating func resolve() async throws(Problem) {
    guard context == nil else { return }
    do throws(KubectlFailure) {
      let config = try await KubectlConfig(kubectl)
      let found = try config.context(kubectl.context)
      (context, contexts) = (found, config.contexts)
      kubectl.context = found.name
      if namespaces.isEmpty { namespaces = found.namespaces(projects) }
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

  /// The reader of another cluster, or of more of this one.
  func changed(_ change: SourceChange) -> ClusterReader {
    var reader = self
    switch change {
    case .context(let name):
      reader.kubectl.context = name
      (reader.context, reader.namespaces, reader.further) = (nil, [], [])
    case .namespace(let name):
      if !further.contains(name) { reader.further.append(name) }
    }
    return reader
  }

  /// Reads everything that may be read; what may not be is among the gaps. The watch goes on with it.
  ///
  /// - Parameter early: Is given what the cluster itself says before az is asked for the first time.
  package func read(
    at now: Timestamp, meter: WorkMeter = WorkMeter(),
    early: (@Sendable (WorkspaceReader.Reading, ClusterWatch) -> Void)? = nil
  ) async throws(Problem) -> (WorkspaceReader.Reading, ClusterWatch) {
    let objects = try await objects(meter: meter)
    let watch = ClusterWatch(objects.reader, objects.starts)
    var half: AzureHalf?
    if let azure {
      half = try await self.half(of: azure, objects, at: now, meter) {
        early?(reading(objects, nil, gaps: [ClusterReader.notYet], at: now), watch)
      }
    }
    return (reading(objects, half, gaps: notAsked(objects.context.server), at: now), watch)
  }

  /// What is not known as Azure and Entra are not asked; empty if they are.
  func notAsked(_ server: String) -> [Gap] {
    guard azure == nil else { return [] }
    let parts: Set<Gap.Part> = [.groups, .members, .users]
    let isOfAKS = AzureResources.isOfAKS(server)
    return [
      Gap(
        isOfAKS ? parts.union([.profile, .azure, .denyAssignments]) : parts,
        reason: "\(isOfAKS ? "Azure and Entra were" : "Entra was") not asked (--no-azure)")
    ]
  }

  /// What is missing while az is asked.
  private static let notYet = Gap(
    [.profile, .azure, .denyAssignments, .groups, .members, .users], reason: "Azure and Entra are not read yet")

  /// The Azure half that belongs to the objects.
  func half(
    of azure: AzureSource, _ objects: Objects, at now: Timestamp, _ meter: WorkMeter, waiting: () -> Void = {}
  ) async throws(Problem) -> AzureHalf? {
    do throws(AzFailure) {
      return try await azure.half(
        asking: objects.sought, server: objects.context.server, identity: objects.identity, at: now, meter: meter,
        waiting: waiting)
    } catch {
      throw KubectlFailure(.cancelled, "").problem(kubectl.name)
    }
  }

  /// Reads the objects that may be listed; what may not be is among the gaps.
  ///
  /// - Parameter keepsItems: Whether the items are kept as they are printed too.
  func objects(keepsItems: Bool = false, meter: WorkMeter) async throws(Problem) -> Objects {
    var resolved = self
    resolved.keepsItems = keepsItems
    try await resolved.resolve()
    let reader = resolved
    guard let context = reader.context else { throw Problem(Place(kubectl.name), found: "no context was found") }
    do throws(KubectlFailure) {
      // Alone, as whoever has to sign in should be asked once.
      let first = try await reader.listed(.namespaces, silence: ClusterReader.silenceOfSignIn, meter)
      meter.say("")
      async let caller = try? reader.kubectl.caller()
      async let identity = reader.identity(first)
      let all = [first] + (try await reader.others(meter))
      return Objects(
        context: context, caller: await caller, identity: await identity, pieces: all.flatMap(\.pieces),
        items: all.flatMap(\.items),
        gaps: all.compactMap(\.gap), reader: reader, starts: all.flatMap(\.starts))
    } catch {
      throw error.problem(reader.kubectl.name)
    }
  }

  /// What the cluster is known by; only where the namespace kube-system may not be read is more asked for.
  private func identity(_ namespaces: Listed) async -> ClusterIdentity? {
    if let uid = namespaces.pieces.lazy.flatMap(\.clusterUIDs).first { return .uid(uid) }
    if namespaces.gap != nil, let uid = await kubectl.clusterUID() { return .uid(uid) }
    guard let server = context?.server, !server.isEmpty else { return nil }
    return .server(server, await kubectl.authority())
  }

  private func reading(
    _ objects: Objects, _ half: AzureHalf?, gaps: [Gap] = [], at now: Timestamp
  ) -> WorkspaceReader.Reading {
    var merge = WorkspaceMerge(namespace: nil)
    let context = objects.context
    let server = context.server.isEmpty ? "" : " at \(context.server)"
    merge.add(
      objects.pieces, gaps: objects.gaps + gaps,
      from: SourceDate(
        name: "cluster \(context.name)\(server)", fetched: now, fileTime: nil, identity: objects.identity),
      LiveSource(
        context: context.name, user: context.user, server: context.server, namespace: context.namespace,
        isMaster: ClusterAdministrator(context, objects.caller).isMaster, caller: objects.caller,
        identity: objects.identity,
        contexts: objects.reader.contexts.map {
          LiveSource.Context(name: $0.name, user: $0.user, server: $0.server, namespace: $0.namespace)
        }))
    if let half { merge.add(half) }
    return merge.reading(merge.cluster(), merge.entra.directory(), title: context.name, at: now)
  }
}
