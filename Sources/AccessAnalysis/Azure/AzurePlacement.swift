import AccessModel

/// Where the scope of an Azure assignment applies in the cluster, and which of the webhook's questions it answers: those
/// about the cluster, those about the fleet that the cluster has joined, or both.
struct AzurePlacement: Sendable {
  enum Fleet: Sendable, Hashable {
    /// The scope includes no fleet of the cluster.
    case none
    case joined
    /// It is not known whether the cluster has joined this fleet, or any in the scope.
    case unknown(AzureScope?)
  }

  let reach: AzureReach
  /// Whether data actions of `managedClusters` and actions on the cluster's Azure resource count.
  let includesCluster: Bool
  /// Whether data actions of `fleets/members` count.
  let fleet: Fleet
  /// The first of the webhook's questions that it answers: 0 for the cluster or a namespace, 1 for a managed namespace, 2
  /// for the fleet, 3 for a managed namespace of the fleet.
  let rank: Int

  /// Nil if the scope includes neither the cluster nor a fleet that the cluster has, or may have, joined.
  init?(_ scope: AzureScope, cluster: AzureScope, _ fleets: AzureFleets, appliesToChildScopes: Bool = true) {
    if let fleet = scope.fleet {
      guard fleets.hasJoined(fleet) != false,
        let reach = AzureReach(scope: scope, cluster: fleet, appliesToChildScopes: appliesToChildScopes)
      else { return nil }
      self.reach = reach
      includesCluster = false
      rank = scope.isManagedNamespace ? 3 : 2
      self.fleet = fleets.hasJoined(fleet) == true ? .joined : .unknown(fleet)
      return
    }
    let reach = AzureReach(scope: scope, cluster: cluster, appliesToChildScopes: appliesToChildScopes)
    let fleet: Fleet =
      if !appliesToChildScopes || cluster.contains(scope) {
        .none
      } else if fleets.joined.isEmpty {
        scope.isContainer ? .unknown(nil) : .none
      } else {
        fleets.joined.contains { AzureReach(scope: scope, cluster: $0) != nil } ? .joined : .none
      }
    guard reach != nil || fleet != .none else { return nil }
    self.reach = reach ?? .everywhere
    includesCluster = reach != nil
    rank = reach == nil ? 2 : scope.isManagedNamespace ? 1 : 0
    self.fleet = fleet
  }

  /// Whether the scope is outside the cluster, and may include a fleet that no data names.
  var isElsewhere: Bool { !includesCluster && fleet == .unknown(nil) }

  /// Whether permissions at the scope allow, or deny, a request.
  ///
  /// - Parameters:
  ///   - verdicts: Those of the permissions on the questions.
  ///   - condition: The condition of the assignment.
  func verdict(
    _ actions: AzureDataActions, _ verdicts: AzureVerdicts, _ condition: AzureCondition?
  ) -> AzureVerdict {
    let ofCluster =
      includesCluster ? AzurePlacement.joined(actions.cluster, verdicts.cluster, condition) : .no
    if ofCluster == .yes || fleet == .none { return ofCluster }
    let ofFleet = AzurePlacement.joined(actions.fleet, verdicts.fleet, condition)
    if ofFleet == .no { return ofCluster }
    if case .unknown(let scope) = fleet { return ofCluster == .no ? .inFleet(scope) : ofCluster }
    return ofFleet == .yes || ofCluster == .no ? ofFleet : ofCluster
  }

  /// Whether permissions concern Kubernetes objects of the cluster; nil if that depends on its fleet.
  func hasDataActions(_ permissions: AzurePermissionSet) -> Bool? {
    if includesCluster && permissions.hasDataActions { return true }
    guard fleet != .none, permissions.hasFleetDataActions else { return false }
    return fleet == .joined ? true : nil
  }

  /// The verdict on questions of which the webhook asks one.
  private static func joined(
    _ questions: [AzureQuestion], _ verdicts: [AzureVerdict], _ condition: AzureCondition?
  ) -> AzureVerdict {
    let all = zip(questions, verdicts).map { $1.under(condition, $0) }
    guard let first = all.first else { return .no }
    guard let other = all.firstIndex(where: { $0 != first }), let preview = questions[other].preview else {
      return first
    }
    let text = all.lazy.compactMap { verdict -> String? in
      if case .underCondition(let text) = verdict { text } else { nil }
    }.first
    return .inPreview(preview, condition: text)
  }
}
