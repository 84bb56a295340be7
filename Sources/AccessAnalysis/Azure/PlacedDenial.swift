import AccessModel

/// A deny assignment that applies, or may apply, in the cluster.
struct PlacedDenial: Sendable {
  let denial: DenyAssignment
  let placement: AzurePlacement
  let permissions: AzurePermissionSet
  let condition: AzureCondition?
  let denied: PrincipalSet
  let excluded: PrincipalSet

  var reach: AzureReach { placement.reach }

  /// Whether it concerns Kubernetes objects of the cluster: no, yes or depending on its fleet.
  var listedVerdict: AzureVerdict {
    guard let hasDataActions = placement.hasDataActions(permissions) else {
      if case .unknown(let fleet) = placement.fleet { return .inFleet(fleet) }
      return .no
    }
    return hasDataActions ? .yes : .no
  }

  /// Whether it denies a request of its principals.
  func verdict(_ actions: AzureDataActions) -> AzureVerdict {
    placement.verdict(actions, AzureVerdicts(permissions, actions), condition)
  }

  /// Whether it denies its principals an action on the cluster's Azure resource.
  func verdict(_ action: AzureAction) -> AzureVerdict {
    let question = AzureQuestion(action)
    return placement.includesCluster ? permissions.verdict(question).under(condition, question) : .no
  }
}
