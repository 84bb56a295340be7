import AccessModel

/// Decides as the cluster does: by Kubernetes RBAC and, where the cluster asks it, by Azure RBAC before that.
///
/// A matching Azure deny assignment wins; otherwise allowed is what an Azure role or Kubernetes RBAC allows.
package struct ClusterAuthorizer: Sendable {
  package let kubernetes: Authorizer
  /// Nil where the cluster does not ask Azure.
  package let azure: AzureAuthorizer?

  package init(_ kubernetes: Authorizer, _ azure: AzureAuthorizer?) {
    self.kubernetes = kubernetes
    self.azure = azure
  }

  package var snapshot: Snapshot { kubernetes.snapshot }

  /// Answers one request; `principal` is who sends it as Azure knows it, nil for whom Azure is not asked.
  package func decide(
    _ request: AccessRequest, of principal: AzurePrincipal?, _ wanted: Authorizer.Wanted = .everyChain
  ) -> ClusterDecision {
    // The API server lets system:masters pass before it asks any authorizer.
    let asked = request.identity.isMaster ? nil : principal
    return ClusterDecision(
      kubernetes: kubernetes.decide(request, wanted),
      azure: asked.flatMap { azure?.decide(request.action, namespace: request.namespace, of: $0) })
  }

  /// Who may do any of `actions` by either model.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> (WhoCan, AzureWhoCan?) {
    (kubernetes.whoCan(actions, in: place), azure?.whoCan(actions, in: place))
  }
}

/// The answer to one request by both models.
package struct ClusterDecision: Sendable {
  package let kubernetes: Decision
  /// Nil where Azure was not asked.
  package let azure: AzureDecision?

  /// Whether Azure denies it, whatever allows it.
  package var isDenied: Bool { azure?.isDenied ?? false }

  package var isAllowed: Bool { !isDenied && (kubernetes.isAllowed || azure?.isAllowed ?? false) }

  /// What is not known and could turn the answer into the other one, and what its sources tell differently.
  package var gaps: [Gap] {
    let all = kubernetes.gaps + (azure?.couldAllow ?? []) + (azure?.couldDeny ?? [])
    let contradictions = all.filter(\.isContradiction)
    if isDenied { return contradictions }
    let couldTurnIt = isAllowed ? azure?.couldDeny ?? [] : kubernetes.gaps + (azure?.couldAllow ?? [])
    return couldTurnIt.filter { !$0.isContradiction } + contradictions
  }

  package var isCertain: Bool { gaps.leaveCertain }
}
