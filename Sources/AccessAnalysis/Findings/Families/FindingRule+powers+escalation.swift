import AccessModel

extension FindingRule {
  /// Ways to gain what one was not granted.
  static let escalation: [FindingRule] = [
    power(
      "bind-allowed", .bind, .high, worseWith: .writeBindings, title: "can bind roles that it does not have",
      why:
        "bind lifts the check that nobody grants more than they have: with the creation of bindings it gives any role that it covers, to oneself too.",
      advice: "Allow bind only with resourceNames: the roles that may be given away.",
      citations: .cis("5.1.8", aks: "4.1.7", Citation(.goodPractices, "Bind verb"))),
    power(
      "escalate-allowed", .escalate, .high, worseWith: .writeRoles, title: "can write more into roles than it has",
      why:
        "escalate lifts the check that nobody puts permissions into a role that they lack: with the update of roles it gives anything, to oneself too.",
      advice: "Remove escalate; only controllers that manage roles need it.",
      citations: .cis("5.1.8", aks: "4.1.7", Citation(.goodPractices, "Escalate verb"))),
    power(
      "impersonation-allowed", .impersonate, .critical, title: "can impersonate others",
      why:
        "Whoever impersonates a user, group or ServiceAccount may do all that it may; by a group such as system:masters that is everything.",
      advice:
        "Allow impersonate only with resourceNames, or from Kubernetes 1.36 by the constrained verbs, such as impersonate:user-info.",
      citations: .cis("5.1.8", aks: "4.1.7", Citation(.goodPractices, "Impersonate verb"))),
    constrainedImpersonation,
    power(
      "roles-writable", .writeRoles, .medium, title: "can write roles",
      why:
        "What is added to a role, all get who are bound to it. The API server lets nobody add more than they have, but they can hand that on.",
      advice: "Keep roles in Git, let a pipeline apply them, and grant their change to few.",
      citations: [Citation(.goodPractices, "Escalate verb"), Citation(.microsoft, "PA-7")]),
    power(
      "bindings-writable", .writeBindings, .medium, worseWith: .bind, title: "can write role bindings",
      why:
        "Whoever writes bindings decides who has access. The API server lets nobody grant more than they have, but they can hand that on, unseen by those who review groups.",
      advice: "Keep bindings in Git, let a pipeline apply them, and grant their change to few.",
      citations: [Citation(.goodPractices, "Bind verb"), Citation(.microsoft, "PA-7")]),
    power(
      "tokens-creatable", .createTokens, .high, title: "can create tokens of ServiceAccounts",
      why: "A token makes its owner that ServiceAccount, wherever it is used from, until it expires.",
      advice: "Allow the creation of serviceaccounts/token only with resourceNames.",
      citations: .cis("5.1.13", aks: "4.1.12", Citation(.goodPractices, "Token request"))),
  ]

  private static let constrainedImpersonation = FindingRule(
    "constrained-impersonation-allowed", .powers, title: "can impersonate others for some requests",
    why:
      "Constrained impersonation, on by default from Kubernetes 1.36, acts as someone else in the requests that impersonate-on:MODE:VERB allows; each must be one that its holder may make so.",
    advice: "Name with resourceNames who may be impersonated, and keep the verbs of impersonate-on to those needed.",
    citations: .cis("5.1.8", aks: "4.1.7", Citation(.goodPractices, "Impersonate verb")),
    proof: { RolePowers.rules(allowing: .impersonateConstrained, $0) }
  ) { context in
    guard ConstrainedImpersonation.isPossible(in: context.snapshot.serverVersion) else { return [] }
    let roles = context.analysis.roles
    return context.holders(
      "constrained-impersonation-allowed", of: .impersonateConstrained,
      detail: { holding in
        guard let requests = context.requestsAsOthers(holding) else { return nil }
        return requests.isEmpty
          ? "none of its own bindings allows a request so, which takes impersonate-on:MODE:VERB"
          : "in these requests: \(listed(requests, most: 3))"
      },
      { holding in
        // Whoever may impersonate without constraint is found by another rule.
        if context.allows(.impersonate, holding) { return nil }
        return context.requestsAsOthers(holding)?.isEmpty == false ? .high : .medium
      })
  }
}

extension FindingContext {
  /// What a holder's own bindings allow in requests as those whom a role lets it impersonate.
  fileprivate func requestsAsOthers(_ holding: Holding) -> [String]? {
    ConstrainedImpersonation(
      identifiedBy: analysis.roles.rules[holding.role], isClusterWide: holding.isClusterWide
    ).map { $0.requests(snapshot.index.bindingsOfSubject[holding.subject], analysis.roles) }
  }
}
