import AccessModel

/// Where the Azure half of a live cluster comes from: what was read within a day, else az.
package struct AzureSource: Sendable {
  private let az = Az()
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

  /// The Azure half; nil if the cluster has nothing to do with Azure: no binding names an object ID or a user principal
  /// name, it is at no address of AKS, and none was named.
  ///
  /// - Parameters:
  ///   - sought: Whom bindings name.
  ///   - server: The URL of the API server.
  ///   - waiting: Is called before az is asked, which takes seconds.
  /// - Throws: Only cancellation.
  func half(
    asking sought: SoughtIdentities, server: String, at now: Timestamp, meter: WorkMeter, waiting: () -> Void = {}
  ) async throws(AzFailure) -> AzureHalf? {
    guard !sought.isEmpty || cluster != nil || AzureResources.isOfAKS(server) else { return nil }
    let cache = cacheFolder.map { AzureCache($0, server: server, cluster: cluster) }
    if !isRenewing, let kept = cache?.half(at: now, asking: sought) { return kept }
    if !isRenewing { waiting() }
    do throws(AzFailure) {
      let fetch = AzureFetch(az: az, server: server, cluster: cluster, now: now, say: meter.say)
      let half = try await fetch.read(sought)
      meter.say("")
      cache?.keep(half, asking: sought)
      return half
    } catch {
      meter.say("")
      if error.cause == .cancelled { throw error }
      return unread(error, server: server, at: now)
    }
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
