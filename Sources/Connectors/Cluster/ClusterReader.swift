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

  /// Whether the items are kept as they are printed too.
  var keepsItems = false

  /// The longest that a server may be silent; before the first answer somebody may have to sign in by a login plugin.
  static let (silence, silenceOfSignIn) = (Duration.seconds(60), Duration.seconds(600))
  /// How often a list is begun anew that expired while it was read.
  static let mostTries = 3
  /// In how many namespaces the server is asked for the rights of whoever reads: each takes a call.
  static let mostRights = 10

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
  /// - Parameters:
  ///   - first: Is given the namespaces as soon as they are read, unless they may not be listed. With it, what stays of a
  ///     reading that fails after that is the namespaces.
  ///   - early: Is given what the cluster itself says before az is asked for the first time.
  package func read(
    at now: Timestamp, meter: WorkMeter = WorkMeter(), first: (@Sendable (WorkspaceReader.Reading) -> Void)? = nil,
    early: (@Sendable (WorkspaceReader.Reading, ClusterWatch) -> Void)? = nil
  ) async throws(Problem) -> (WorkspaceReader.Reading, ClusterWatch?) {
    var shown: Objects?
    let objects: Objects
    do throws(Problem) {
      objects = try await self.objects(meter: meter) { begun in
        guard let first, begun.gaps.isEmpty else { return }
        shown = begun
        first(reading(begun, of: "are not read yet", at: now))
      }
    } catch {
      guard let shown, !Task.isCancelled else { throw error }
      let reading = reading(shown, of: "were not read", because: ": \(error.found)", at: now)
      return (WorkspaceReader.Reading(snapshot: reading.snapshot, notes: [error.message] + reading.notes), nil)
    }
    let watch = ClusterWatch(objects.reader, objects.starts)
    let halves = try await ClusterReader.halves(of: [(objects, meter)], at: now) {
      early?(ClusterReader.reading(objects, nil, gaps: [ClusterReader.azureGap("are not read yet")], at: now), watch)
    }
    return (ClusterReader.reading(objects, halves[0], at: now), watch)
  }

  /// The namespaces alone.
  ///
  /// - Parameters:
  ///   - state: What is to be said of everything else.
  ///   - reason: Why that is so, after the state; empty if nothing is to be said.
  private func reading(
    _ objects: Objects, of state: String, because reason: String = "", at now: Timestamp
  ) -> WorkspaceReader.Reading {
    let others = Gap(
      Set(ListedKind.allCases.map(\.part)).subtracting([.namespaces]),
      reason: "roles, bindings and service accounts \(state)\(reason)", readIn: [])
    let gaps = [others] + (azure == nil ? [] : [ClusterReader.azureGap(state)])
    return ClusterReader.reading(objects, nil, gaps: gaps, at: now)
  }

  /// What is missing before az was asked.
  private static func azureGap(_ state: String) -> Gap {
    Gap([.profile, .azure, .denyAssignments, .groups, .members, .users], reason: "Azure and Entra \(state)")
  }

  /// The Azure halves that belong to the objects of clusters, in their order; nil where none is wanted.
  ///
  /// - Parameter waiting: Is called before az is asked for the first time.
  static func halves(
    of clusters: [(objects: Objects, meter: WorkMeter)], at now: Timestamp, waiting: () -> Void = {}
  ) async throws(Problem) -> [AzureHalf?] {
    var halves = [AzureHalf?](repeating: nil, count: clusters.count)
    let wanted = clusters.indices.compactMap { number in
      let (objects, meter) = clusters[number]
      return objects.reader.azure.map {
        (
          number,
          AzureSource.Wanted(
            $0, objects.sought, server: objects.context.server, identity: objects.identity, meter)
        )
      }
    }
    do throws(AzFailure) {
      let read = try await AzureSource.halves(of: wanted.map(\.1), at: now, waiting: waiting)
      for ((number, _), half) in zip(wanted, read) { halves[number] = half }
      return halves
    } catch {
      throw KubectlFailure(.cancelled, "").problem(clusters.first?.objects.reader.kubectl.name ?? "")
    }
  }

  /// What was read, as a snapshot with its notes.
  static func reading(
    _ objects: Objects, _ half: AzureHalf?, gaps: [Gap] = [], at now: Timestamp
  ) -> WorkspaceReader.Reading {
    var merge = WorkspaceMerge(namespace: nil)
    let context = objects.context
    let server = context.server.isEmpty ? "" : " at \(context.server)"
    merge.add(
      objects.pieces, gaps: objects.gaps + gaps + objects.notAsked,
      from: SourceDate(
        name: "cluster \(context.name)\(server)", fetched: now, fileTime: nil, identity: objects.identity),
      LiveSource(
        context: context.name, user: context.user, server: context.server, namespace: context.namespace,
        isMaster: ClusterAdministrator(context, objects.caller).isMaster, caller: objects.caller,
        identity: objects.identity, rights: objects.rights,
        contexts: objects.reader.contexts.map {
          LiveSource.Context(name: $0.name, user: $0.user, server: $0.server, namespace: $0.namespace)
        }))
    if let half { merge.add(half) }
    return merge.reading(merge.cluster(), merge.entra.directory(), title: context.name, at: now)
  }
}
