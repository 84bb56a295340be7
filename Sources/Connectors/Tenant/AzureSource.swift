import AccessModel

/// Where the Azure half of a live cluster comes from: what was read within a day, else az.
package struct AzureSource: Sendable {
  private let az = Az()
  private let cluster: ManagedClusterID?
  private let folder: String
  private let keepsHalf: Bool
  /// Whether it is read anew.
  package var isRenewing = false
  /// Asks which AKS cluster it is, where the address does not tell; nil if nobody can answer.
  package var ask: AKSClusterQuestion.Asker?

  /// - Parameters:
  ///   - cluster: The cluster, where it is named instead of being found by its address.
  ///   - folder: The folder for what was read, which is used for a day, and for what was answered.
  ///   - keepsHalf: Whether what was read is kept there, and taken from there.
  package init(cluster: ManagedClusterID?, folder: String, keepsHalf: Bool) {
    (self.cluster, self.folder, self.keepsHalf) = (cluster, folder, keepsHalf)
  }

  /// The Azure half; nil if the cluster has nothing to do with Azure: no binding names an object ID or a user principal
  /// name, it is at no address of AKS, and none was named.
  ///
  /// - Parameters:
  ///   - sought: Whom bindings name.
  ///   - server: The URL of the API server.
  ///   - identity: What the cluster is known by; nil if nothing is known.
  ///   - waiting: Is called before az is asked, which takes seconds.
  /// - Throws: Only cancellation.
  func half(
    asking sought: SoughtIdentities, server: String, identity: ClusterIdentity?, at now: Timestamp, meter: WorkMeter,
    waiting: () -> Void = {}
  ) async throws(AzFailure) -> AzureHalf? {
    let remembered = RememberedCluster(folder, server: server, identity: identity)
    let answer = cluster == nil ? remembered.answer : nil
    let isKnown = if case .cluster? = answer { true } else { cluster != nil }
    guard !sought.isEmpty || isKnown || AzureResources.isOfAKS(server) else { return nil }
    if !isRenewing, let kept = cache(answer, server, identity)?.half(at: now, asking: sought),
      ask == nil || !kept.isUnanswered
    {
      return kept
    }
    if !isRenewing { waiting() }
    do throws(AzFailure) {
      let fetch = AzureFetch(
        az: az, server: server, cluster: cluster, answer: answer, ask: asker(remembered), now: now, say: meter.say)
      let half = try await fetch.read(sought)
      meter.say("")
      cache(cluster == nil ? remembered.answer : nil, server, identity)?.keep(half, asking: sought)
      return half
    } catch {
      meter.say("")
      if error.cause == .cancelled { throw error }
      return unread(error, server: server, at: now)
    }
  }

  /// What is kept of the cluster; nil if nothing is.
  private func cache(
    _ answer: AKSClusterQuestion.Answer?, _ server: String, _ identity: ClusterIdentity?
  ) -> AzureCache? {
    guard keepsHalf else { return nil }
    var known = cluster
    if case .cluster(let id)? = answer { known = id }
    return AzureCache(folder, server: server, identity: identity, cluster: known)
  }

  /// Asks, and remembers what is answered.
  private func asker(_ remembered: RememberedCluster) -> AKSClusterQuestion.Asker? {
    guard let ask else { return nil }
    return { (question: AKSClusterQuestion) async -> AKSClusterQuestion.Answer? in
      let answer = await ask(question)
      if let answer { remembered.keep(answer) }
      return answer
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
