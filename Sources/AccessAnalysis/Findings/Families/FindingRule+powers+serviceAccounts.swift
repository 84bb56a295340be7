import AccessModel

extension FindingRule {
  /// Identities that should not be bound, and tokens that should not be in Pods.
  static let serviceAccounts: [FindingRule] = [defaultServiceAccount, automountedToken, masters]

  private static let defaultServiceAccount = FindingRule(
    "default-service-account-bound", .powers, title: "holds a role as the namespace's default ServiceAccount",
    why:
      "Every Pod that names no ServiceAccount runs as default, so whatever is granted to it, all of these Pods have.",
    advice: "Make a ServiceAccount for the workload that needs the role, bind that, and revoke this grant.",
    citations: .cis("5.1.5", aks: "4.1.5"), proof: { Array($0.indices) }
  ) { context in
    context.holders("default-service-account-bound") { holding in
      let subject = context.subjects[holding.subject]
      guard subject.kind == .serviceAccount, subject.name == "default", subject.isIdentified,
        !RuleCoverage.isEmpty(context.analysis.roles.rules[holding.role])
      else { return nil }
      // A ServiceAccount lowers it by one step.
      return .high
    }
  }

  /// Silence means that the token is mounted too, but it is what every ServiceAccount says that Kubernetes makes, and one
  /// that is bound is there to be used: only what somebody has written is told.
  private static let automountedToken = FindingRule(
    "token-automounted", .powers, title: "mounts its token into every Pod that runs as it",
    why:
      "Whoever gets into a Pod gets its token. It is mounted where automountServiceAccountToken is true and the Pod does not say otherwise.",
    advice: "Set automountServiceAccountToken: false on the ServiceAccount, and true in the Pods that call the API.",
    citations: .cis("5.1.6", aks: "4.1.6")
  ) { context in
    let snapshot = context.snapshot
    return snapshot.serviceAccounts.indices.compactMap { number in
      let account = snapshot.serviceAccounts[number]
      guard account.automountsToken == true, !Namespace.isSystem(account.namespace) else { return nil }
      let subject = Subject(kind: .serviceAccount, name: account.name, namespace: account.namespace)
      let isBound = snapshot.index.number(of: subject) != nil
      return Finding(
        "token-automounted", .subject(subject), .low, [.serviceAccount(number)],
        detail: isBound ? nil : "no binding names it, so that its Pods hardly need the token")
    }
  }

  private static let masters = FindingRule(
    "system-masters-bound", .powers, title: "is system:masters, named by a binding that Kubernetes does not make",
    why:
      "The API server lets system:masters do everything without asking any authorizer: no binding limits it, and no revocation ends it. Whoever binds it means to use it.",
    advice: "Grant cluster-admin to a group that can be revoked, and issue no certificates with this group.",
    citations: .cis("5.1.7", Citation(.goodPractices, "Least privilege")), proof: { Array($0.indices) }
  ) { context in
    let masters = context.snapshot.index.number(of: .masters)
    return context.holders("system-masters-bound") { $0.subject == masters ? .medium : nil }
  }
}
