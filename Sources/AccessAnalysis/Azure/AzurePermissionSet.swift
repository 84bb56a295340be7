import AccessModel

/// The permissions of a role or of a deny assignment, prepared for matching.
struct AzurePermissionSet: Sendable {
  struct Part: Sendable {
    let allowed: [AzurePattern]
    let excepted: [AzurePattern]
    let condition: AzureCondition?

    func includes(_ action: AzureAction) -> Bool {
      allowed.contains { $0.matches(action.bytes) } && !excepted.contains { $0.matches(action.bytes) }
    }
  }

  private let control: [Part]
  let data: [Part]
  /// Whether any of the permissions concerns Kubernetes objects of a cluster.
  let hasDataActions: Bool
  /// Whether any of the permissions concerns Kubernetes objects of the members of a fleet.
  let hasFleetDataActions: Bool
  /// Whether any of the permissions names data actions of fleets, other than by a wildcard.
  let namesFleets: Bool

  init(_ permissions: [AzurePermissions]) {
    func parts(_ allowed: (AzurePermissions) -> [String], _ excepted: (AzurePermissions) -> [String]) -> [Part] {
      permissions.compactMap { permission in
        let allowed = allowed(permission)
        return allowed.isEmpty
          ? nil
          : Part(
            allowed: allowed.map(AzurePattern.init), excepted: excepted(permission).map(AzurePattern.init),
            condition: permission.condition.map { AzureCondition($0) })
      }
    }
    control = parts({ $0.actions }, { $0.notActions })
    let data = parts({ $0.dataActions }, { $0.notDataActions })
    func canMatch(_ prefix: [UInt8]) -> Bool {
      data.contains { part in part.allowed.contains { $0.canMatch(prefix: prefix) } }
    }
    hasDataActions = canMatch(AzurePermissionSet.cluster)
    hasFleetDataActions = canMatch(AzurePermissionSet.members)
    namesFleets = data.contains { part in part.allowed.contains { $0.hasPrefix(AzurePermissionSet.fleets) } }
    self.data = data
  }

  /// Whether one of the permissions lists the action, does not exclude it, and has no condition that forbids it.
  func verdict(_ question: AzureQuestion) -> AzureVerdict {
    var unclear: AzureVerdict?
    for part in question.action.plane == .data ? data : control where part.includes(question.action) {
      let verdict = AzureVerdict.yes.under(part.condition, question)
      if verdict == .yes { return .yes }
      if verdict != .no { unclear = unclear ?? verdict }
    }
    return unclear ?? .no
  }

  func verdict(_ action: AzureAction) -> AzureVerdict { verdict(AzureQuestion(action)) }

  static let cluster = Array("microsoft.containerservice/managedclusters/".utf8)
  private static let fleets = Array("microsoft.containerservice/fleets/".utf8)
  static let members = fleets + Array("members/".utf8)
}
