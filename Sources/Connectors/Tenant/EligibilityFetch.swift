import AccessModel

/// Reads what people could activate in Privileged Identity Management, where az's token may.
struct EligibilityFetch: Sendable {
  private let resources: AzureResources
  /// Nil if they may not be read.
  private let memberships: [AzureList.Entry]?
  private let now: Timestamp

  private static let version = "2020-10-01"

  /// - Parameter memberships: The memberships of groups that could be activated; nil if they may not be read.
  init(_ resources: AzureResources, _ memberships: [AzureList.Entry]?, at now: Timestamp) {
    (self.resources, self.memberships, self.now) = (resources, memberships, now)
  }

  /// Reads the roles around a cluster, and adds the memberships.
  ///
  /// - Returns: The file, marked as filtered if only one of them could be read, or nil; and what could not be.
  /// - Throws: Only cancellation.
  func read(_ profile: ClusterProfile?) async throws(AzFailure) -> (file: FetchedFile?, gap: Gap?) {
    let roles = try await EligibilityFetch.attempt { () async throws(AzFailure) in try await self.roles(profile) }
    let unread = (roles == nil ? ["of Azure roles"] : []) + (memberships == nil ? ["of groups"] : [])
    let gap = unread.isEmpty ? nil : Gap([], reason: "eligibilities (PIM) \(listed(unread, most: 2)) were not read")
    guard roles != nil || memberships != nil else { return (nil, gap) }
    let path = profile.map { EligibilityFetch.path($0.resourceID) } ?? ""
    let file = FetchedFile(
      path: "eligible.json",
      command: AzCall.get(resources.cloud.resourceManager + path, in: resources.subscription).line,
      time: now, isWhole: roles != nil && memberships != nil,
      pieces: [AzureList.text((roles ?? []) + (memberships ?? []))])
    return (file, gap)
  }

  /// What was read; nil if it may not be.
  private static func attempt(
    _ read: () async throws(AzFailure) -> [AzureList.Entry]?
  ) async throws(AzFailure) -> [AzureList.Entry]? {
    do throws(AzFailure) {
      return try await read()
    } catch {
      if error.cause == .cancelled { throw error }
      return nil
    }
  }

  private static func path(_ cluster: String) -> String {
    "\(cluster)/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=\(version)"
  }

  private func roles(_ profile: ClusterProfile?) async throws(AzFailure) -> [AzureList.Entry]? {
    guard let id = profile?.resourceID, ManagedClusterID(resourceID: id) != nil, AzureResources.isPath(id) else {
      return nil
    }
    return try await resources.entries(EligibilityFetch.path(id))
  }

  /// Reads who could activate the membership of groups; nil if that may not be read.
  ///
  /// - Throws: Only cancellation.
  static func memberships(_ groups: [ObjectID], _ batch: GraphBatch) async throws(AzFailure) -> [AzureList.Entry]? {
    try await attempt { () async throws(AzFailure) in try await entries(of: groups, batch) }
  }

  private static func entries(
    of groups: [ObjectID], _ batch: GraphBatch
  ) async throws(AzFailure) -> [AzureList.Entry]? {
    var entries: [AzureList.Entry] = []
    // Whoever may not read the first ones need not ask for the others.
    for start in stride(from: 0, to: groups.count, by: GraphBatch.most) {
      let share = groups[start..<min(start + GraphBatch.most, groups.count)]
      let answers = try await batch.answers(
        share.map {
          "/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=groupId%20eq%20'\($0)'"
        })
      for answer in answers {
        guard answer.status == 200 else { return nil }
        let list = try AzureList(answer.body)
        guard list.next == nil else { return nil }
        entries += list.entries
      }
    }
    return entries
  }
}
