import AccessModel

/// Where the Azure half of a live cluster comes from: what was read within a day, else az.
package struct AzureSource: Sendable {
  /// Of how many clusters Azure is asked at a time: az takes seconds, and a processor to itself, for each answer.
  private static let mostAtATime = 2

  let cluster: ManagedClusterID?
  let folder: String
  let keepsHalf: Bool
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
        do throws(AzFailure) {
          let cluster = clusters[number]
          return .success(try await cluster.fetch(az, account, at: now).surroundings(cluster.sought))
        } catch {
          return .failure(error)
        }
      }
      let surroundings = try found.map { (result) throws(AzFailure) in try result.get() }
      let read = try await AzureFetch.halves(surroundings, account, az, at: now, say: say)
      for (number, half) in zip(missing, read) {
        halves[number] = half
        clusters[number].keep(half)
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
