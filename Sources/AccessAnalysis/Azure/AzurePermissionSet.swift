import AccessModel

/// The permissions of a role or of a deny assignment, prepared for matching.
struct AzurePermissionSet: Sendable {
  /// Whether the permissions include an action.
  enum Verdict: Sendable, Hashable {
    case no
    case yes
    /// Depends on a condition, which Azure evaluates at the time of the request.
    case underCondition
    /// Depends on whether the cluster has the preview of custom resources in Azure RBAC.
    case inPreview
  }

  struct Part: Sendable {
    let allowed: [AzurePattern]
    let excepted: [AzurePattern]
    let hasCondition: Bool
  }

  private let control: [Part]
  let data: [Part]

  init(_ permissions: [AzurePermissions]) {
    func parts(_ allowed: (AzurePermissions) -> [String], _ excepted: (AzurePermissions) -> [String]) -> [Part] {
      permissions.compactMap { permission in
        let allowed = allowed(permission)
        return allowed.isEmpty
          ? nil
          : Part(
            allowed: allowed.map(AzurePattern.init), excepted: excepted(permission).map(AzurePattern.init),
            hasCondition: permission.condition != nil)
      }
    }
    control = parts({ $0.actions }, { $0.notActions })
    data = parts({ $0.dataActions }, { $0.notDataActions })
  }

  /// Whether one of the permissions lists the action and does not exclude it.
  func verdict(_ action: AzureAction) -> Verdict {
    let matching = (action.plane == .data ? data : control).filter { part in
      part.allowed.contains { $0.matches(action.bytes) } && !part.excepted.contains { $0.matches(action.bytes) }
    }
    if matching.isEmpty { return .no }
    return matching.contains { !$0.hasCondition } ? .yes : .underCondition
  }

  func verdict(_ actions: AzureDataActions) -> Verdict {
    let plain = verdict(actions.plain)
    guard let preview = actions.preview.map(verdict), preview != plain else { return plain }
    return .inPreview
  }

  /// Whether any of the permissions concerns Kubernetes objects of a cluster.
  var hasDataActions: Bool {
    data.contains { part in part.allowed.contains { $0.canMatch(prefix: AzurePermissionSet.cluster) } }
  }

  static let cluster = Array("microsoft.containerservice/managedclusters/".utf8)
}
