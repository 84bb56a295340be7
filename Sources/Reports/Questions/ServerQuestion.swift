import AccessAnalysis
import AccessModel

/// A question that both aksess and the API server answer.
package struct ServerQuestion: Sendable, Hashable {
  /// A request for each action, of which any is enough.
  package let requests: [AccessRequest]
  /// The sender as Azure knows it; nil if Azure is not asked.
  package let principal: AzurePrincipal?
  /// The question in words: `Developers: get secrets`; may contain hostile text.
  package let label: String

  /// - Parameter namespace: Nil for cluster scope.
  package init(_ actions: [AccessAction], of who: SubjectIdentity, in namespace: Name?, label: String = "") {
    self.label = label
    requests = actions.map { AccessRequest(who.identity, $0, namespace: namespace) }
    principal = who.principal
  }

  /// The sender's object ID in Entra, as a request of its carries it; nil if it is not known, or not that of one sender.
  package var objectID: ObjectID? {
    guard case .known(let id) = principal?.identity else { return nil }
    return id
  }

  /// What aksess answers, for each request.
  package func decisions(_ authorizer: ClusterAuthorizer, _ wanted: Authorizer.Wanted = .firstChain)
    -> [ClusterDecision]
  {
    requests.map { authorizer.decide($0, of: principal, wanted) }
  }
}
