import AccessModel

/// Decides like the cluster: by Kubernetes RBAC and, if the cluster uses it, by Azure RBAC first.
///
/// A matching Azure deny assignment takes precedence. Otherwise, a request is allowed if an Azure role or Kubernetes
/// RBAC allows it.
package struct ClusterAuthorizer: Sendable {
  package let kubernetes: Authorizer
  /// Nil if the cluster does not use Azure RBAC.
  package let azure: AzureAuthorizer?

  package init(_ kubernetes: Authorizer, _ azure: AzureAuthorizer?) {
    self.kubernetes = kubernetes
    self.azure = azure
  }

  package var snapshot: Snapshot { kubernetes.snapshot }

  /// Decides one request; `principal` is its sender as Azure knows it, nil if Azure is not asked.
  package func decide(
    _ request: AccessRequest, of principal: AzurePrincipal?, _ wanted: Authorizer.Wanted = .everyChain
  ) -> ClusterDecision {
    // The API server allows system:masters before it queries any authorizer.
    let asked = request.identity.isMaster ? nil : principal
    return ClusterDecision(
      kubernetes: kubernetes.decide(request, wanted),
      azure: asked.flatMap { azure?.decide(request.action, namespace: request.namespace, of: $0) })
  }

  /// Returns who can do any of `actions` in either model.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> (WhoCan, AzureWhoCan?) {
    (kubernetes.whoCan(actions, in: place), azure?.whoCan(actions, in: place))
  }
}

/// The decision on one request in both models.
package struct ClusterDecision: Sendable {
  package let kubernetes: Decision
  /// Nil if Azure was not asked.
  package let azure: AzureDecision?

  /// Whether Azure denies it, whatever allows it.
  package var isDenied: Bool { azure?.isDenied ?? false }

  package var isAllowed: Bool { !isDenied && (kubernetes.isAllowed || azure?.isAllowed ?? false) }

  /// Missing data that could reverse the answer, and conflicts between sources.
  package var gaps: [Gap] {
    let all = kubernetes.gaps + (azure?.couldAllow ?? []) + (azure?.couldDeny ?? [])
    let contradictions = all.filter(\.isContradiction)
    if isDenied { return contradictions }
    let couldTurnIt = isAllowed ? azure?.couldDeny ?? [] : kubernetes.gaps + (azure?.couldAllow ?? [])
    return couldTurnIt.filter { !$0.isContradiction } + contradictions
  }

  package var isCertain: Bool { gaps.missing.isEmpty }
}
