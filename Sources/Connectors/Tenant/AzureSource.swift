import AccessModel

/// Where the Azure half of a live cluster comes from: what was read within a day, else az.
package struct AzureSource: Sendable {
  /// Of how many clusters Azure is asked at a time: az takes seconds, and a processor to itself, for each answer.
  private static let mostAtATime = 2

  private let cluster: ManagedClusterID?
  /// Nil if nothing is kept.
  private let cacheFolder: String?
  /// Whether it is read anew.
  package var isRenewing = false

  /// - Parameters:
  ///   - cluster: The cluster, where it is named instead of being found by its address.
  ///   - cacheFolder: Where what was read is kept for a day; nil to keep nothing.
  package init(cluster: ManagedClusterID?, cacheFolder: String?) {
    (self.cluster, self.cacheFolder) = (cluster, cacheFolder)
  }

  /// A cluster whose Azure half is asked for.
  struct Wanted: Sendable {
    let source: AzureSource
    /// Whom bindings name.
    let sought: SoughtIdentities
    /// The URL of the API server.
    let server: String
    let meter: WorkMeter

    /// Whether the cluster has to do with Azure: a binding names an object ID or a user principal name, it is at an
    /// address of AKS, or it was named.
    fileprivate var isOfAzure: Bool {
      !sought.isEmpty || source.cluster != nil || AzureResources.isOfAKS(server)
    }

    fileprivate var cache: AzureCache? {
      source.cacheFolder.map { AzureCache($0, server: server, cluster: source.cluster) }
    }

    /// What was read within a day.
    fileprivate func kept(at now: Timestamp) -> AzureHalf? {
      source.isRenewing ? nil : cache?.half(at: now, asking: sought)
    }
  }

  /// The Azure halves of clusters, in their order; nil for a cluster that has nothing to do with Azure. What is not kept
  /// is asked of az, and the directory of the tenant once for all of them.
  ///
  /// - Parameter waiting: Is called before az is asked where nothing is renewed, which takes seconds.
  /// - Throws: Only cancellation.
  static func halves(
    of clusters: [Wanted], at now: Timestamp, waiting: () -> Void = {}
  ) async throws(AzFailure) -> [AzureHalf?] {
    var halves = clusters.map { $0.isOfAzure ? $0.kept(at: now) : nil }
    let missing = clusters.indices.filter { clusters[$0].isOfAzure && halves[$0] == nil }
    guard !missing.isEmpty else { return halves }
    if missing.contains(where: { !clusters[$0].source.isRenewing }) { waiting() }
    let say: @Sendable (String) -> Void = { words in for number in missing { clusters[number].meter.say(words) } }
    defer { say("") }
    do throws(AzFailure) {
      let az = Az()
      let account = try await AzureFetch.Account(az)
      let found = await missing.mapConcurrently(most: AzureSource.mostAtATime) {
        number -> Result<AzureFetch.Surroundings, AzFailure> in
        let cluster = clusters[number]
        let fetch = AzureFetch(
          az: az, account: account, server: cluster.server, cluster: cluster.source.cluster, now: now,
          say: cluster.meter.say)
        do throws(AzFailure) {
          return .success(try await fetch.surroundings(cluster.sought))
        } catch {
          return .failure(error)
        }
      }
      let surroundings = try found.map { (result) throws(AzFailure) in try result.get() }
      let read = try await AzureFetch.halves(surroundings, account, az, at: now, say: say)
      for (number, half) in zip(missing, read) {
        halves[number] = half
        clusters[number].cache?.keep(half, asking: clusters[number].sought)
      }
    } catch {
      if error.cause == .cancelled { throw error }
      for number in missing {
        halves[number] = clusters[number].source.unread(error, server: clusters[number].server, at: now)
      }
    }
    return halves
  }

  /// The half where az cannot be asked at all.
  private func unread(_ failure: AzFailure, server: String, at now: Timestamp) -> AzureHalf {
    var half = AzureHalf(at: now)
    half.notes = ["Names and members of groups and Azure's roles were not read: \(failure.clause)."]
    var parts: Set<Gap.Part> = [.groups, .members, .users]
    if cluster != nil || AzureResources.isOfAKS(server) { parts.formUnion([.profile, .azure, .denyAssignments]) }
    half.gaps = [
      Gap(
        parts,
        reason: "\(parts.contains(.azure) ? "groups, people and Azure's roles" : "groups and people") were not read: "
          + failure.clause)
    ]
    return half
  }
}
