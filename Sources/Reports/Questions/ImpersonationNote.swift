import AccessModel
import AccessAnalysis

/// The note on those who may impersonate only in some requests, by constrained impersonation.
package struct ImpersonationNote: Sendable {
  /// May contain hostile text.
  package let text: String

  /// The note on an answer to "who can impersonate …?"; nil if nobody else may.
  package init?(_ question: WhoCanQuestion, _ answer: WhoCan, _ authorizer: ClusterAuthorizer) {
    guard let constrained = ConstrainedImpersonation(question.actions, version: question.version) else { return nil }
    let (roles, snapshot) = (authorizer.kubernetes.roles, authorizer.snapshot)
    let listedSubjects = Set(answer.rows.map(\.subject))
    let half = authorizer.kubernetes.whoCan(constrained.actions, in: question.place)
    let holders = (half.rows.map(\.subject) + half.namedRows.map(\.subject)).filter { !listedSubjects.contains($0) }
    if holders.isEmpty { return nil }
    let labels = SubjectLabels(snapshot.directory)
    let names = holders.prefix(ImpersonationNote.most).map { labels.name(snapshot.index.subjects[$0]) }
    let requests = zip(names, holders).map { name, subject in
      "\(name): \(ImpersonationNote.label(constrained.requests(snapshot.index.bindingsOfSubject[subject], roles)))."
    }
    let verb = holders.count == 1 ? "has" : "have"
    text =
      "from Kubernetes 1.36, \(listed(names, of: holders.count)) \(verb) constrained impersonation: "
      + "\(ImpersonationNote.verbs(constrained)), which counts only for requests that \(constrained.requestVerb) "
      + "allows too. \(requests.joined(separator: " "))"
  }

  /// The note on a subject that is not allowed to impersonate in general; nil if it is not at all.
  package init?(
    _ choice: ResourceChoice, _ identity: AccessIdentity, in namespace: Name?, _ authorizer: ClusterAuthorizer
  ) {
    guard let constrained = ConstrainedImpersonation(choice.actions, version: choice.version) else { return nil }
    let allowed = constrained.actions.contains { action in
      authorizer.kubernetes.decide(AccessRequest(identity, action, namespace: namespace), .firstChain).isAllowed
    }
    guard allowed else { return nil }
    let requests = constrained.requests(of: identity, authorizer.kubernetes.roles)
    text =
      "from Kubernetes 1.36, \(ImpersonationNote.verbs(constrained)) allows it in part, for requests that "
      + "\(constrained.requestVerb) allows too: \(ImpersonationNote.label(requests))."
  }

  private static let most = 5

  private static func verbs(_ constrained: ConstrainedImpersonation) -> String {
    listed(constrained.actions.map(\.verb.text))
  }

  private static func label(_ requests: [String]) -> String {
    requests.isEmpty ? "none of its own" : listed(requests, most: most)
  }
}
