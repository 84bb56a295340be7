import AccessModel

extension FindingRule {
  static let clusterAdmin = FindingRule(
    "cluster-admin", .powers, title: "holds cluster-admin or its equal",
    why:
      "It allows every verb on every resource, Secrets and RBAC itself included, and so everything that other rules find one by one.",
    advice: "Grant admin in the namespaces that need it, and keep cluster-admin for a few declared platform admins.",
    citations: .cis("5.1.1", aks: "4.1.1", Citation(.goodPractices, "Least privilege")),
    proof: { rules in
      let all = rules.indices.filter { rules[$0].verbs.contains("*") && rules[$0].resources.contains("*") }
      return all.isEmpty ? Array(rules.indices) : all
    }
  ) { context in
    let admin = context.namespaceAdmin
    let masters = context.snapshot.index.number(of: .masters)
    return context.holdings.compactMap { holding in
      guard context.isClusterAdmin(holding.role), holding.subject != masters, !context.isDeclared(holding.subject)
      else { return nil }
      let remedy = holding.isClusterWide ? nil : admin.map { FindingRemedy.replace($0) }
      return context.finding("cluster-admin", about: holding, .critical, remedy: remedy ?? .revoke)
    }
  }

  static let wildcards = FindingRule(
    "wildcard-rule", .powers, title: "is allowed something by a wildcard",
    why:
      "A * allows what is not there yet too: resources and verbs that a later version of Kubernetes or another operator brings.",
    advice: "List the API groups, resources and verbs that are needed.",
    citations: .cis("5.1.3", aks: "4.1.3", Citation(.goodPractices, "Least privilege")),
    proof: { rules in rules.indices.filter { Wildcards(rules[$0]) != nil } }
  ) { context in
    let all = context.analysis.roles.rules.map { $0.compactMap { Wildcards($0) }.max() }
    let masters = context.snapshot.index.number(of: .masters)
    let held = context.holdings.compactMap { holding -> Finding? in
      guard let found = all[holding.role], !context.isClusterAdmin(holding.role), holding.subject != masters else {
        return nil
      }
      return context.finding("wildcard-rule", about: holding, found.severity, detail: found.label)
    }
    return held
      + context.unboundRoles.compactMap { role in
        all[role].map { found in
          Finding(
            "wildcard-rule", .role(context.snapshot.roles[role].identity), .low, [.role(role)],
            detail: "\(found.label); nobody is bound to it")
        }
      }
  }
}

extension FindingContext {
  /// ClusterRole admin, if the data has it and it is no more than that.
  fileprivate var namespaceAdmin: RoleReference? {
    guard let number = snapshot.index.number(ofRole: "admin", in: .cluster),
      analysis.levels.ranges[number].atMost == .admin
    else { return nil }
    return RoleReference(kind: .clusterRole, name: "admin")
  }

  /// The roles that people made and that no binding refers to.
  fileprivate var unboundRoles: [Int] {
    snapshot.roles.indices.filter { role in
      !isBound(role) && !isDefault[role] && !snapshot.roles[role].isSystem
    }
  }
}

/// Where a rule about resources has a wildcard.
private struct Wildcards: Comparable {
  let isInVerbs: Bool
  let isInResources: Bool
  let isInGroups: Bool

  /// Nil for none, and for a rule that allows nothing or only paths.
  init?(_ rule: PolicyRule) {
    guard !rule.verbs.isEmpty, !rule.apiGroups.isEmpty, !rule.resources.isEmpty else { return nil }
    isInVerbs = rule.verbs.contains("*")
    isInResources = rule.resources.contains("*")
    isInGroups = rule.apiGroups.contains("*")
    if !isInVerbs && !isInResources && !isInGroups { return nil }
  }

  var severity: FindingSeverity {
    isInVerbs && isInResources ? .high : isInResources ? .medium : .low
  }

  var label: String {
    "* in "
      + listed(
        [isInVerbs ? "verbs" : nil, isInResources ? "resources" : nil, isInGroups ? "API groups" : nil]
          .compactMap { $0 })
  }

  static func < (left: Wildcards, right: Wildcards) -> Bool {
    (left.severity.rawValue, left.isInGroups ? 1 : 0) < (right.severity.rawValue, right.isInGroups ? 1 : 0)
  }
}
