import AccessModel

/// Whether permissions include an action.
enum AzureVerdict: Sendable, Hashable {
  case no
  case yes
  /// Depends on a condition that cannot be evaluated, with its text.
  case underCondition(String)
  /// Depends on whether the cluster has a preview feature, and with it on a condition with this text, if there is one.
  case inPreview(AzureQuestion.Preview, condition: String?)
  /// Depends on whether the cluster has joined a fleet: this one, or any that the scope contains.
  case inFleet(AzureScope?)
}

extension AzureVerdict {
  /// The verdict if the permissions also have a condition.
  func under(_ condition: AzureCondition?, _ question: AzureQuestion) -> AzureVerdict {
    guard self != .no, let condition else { return self }
    return switch condition.truth(for: question) {
    case .yes: self
    case .no: .no
    case .unknown: .underCondition(condition.text)
    }
  }
}

/// The verdicts of permissions on the questions of a request, in their order.
struct AzureVerdicts: Sendable {
  let cluster: [AzureVerdict]
  /// Empty if the permissions have no data actions of fleets.
  let fleet: [AzureVerdict]

  init(_ permissions: AzurePermissionSet, _ actions: AzureDataActions) {
    cluster = actions.cluster.map { permissions.verdict($0) }
    fleet = permissions.hasFleetDataActions ? actions.fleet.map { permissions.verdict($0) } : []
  }
}
