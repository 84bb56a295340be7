import AccessModel

/// Grants to more than need them: to everyone, to every ServiceAccount, to the whole cluster.
extension FindingRule {
  static let wideSubjects: [FindingRule] = [
    anonymous, authenticated, allServiceAccounts, clusterWideGrant, crowd, defaultNamespace,
  ]

  private static let anonymous = FindingRule(
    "anonymous-bound", .wideSubjects, title: "is everyone who does not sign in, and holds a role",
    why:
      "system:anonymous and system:unauthenticated are whoever reaches the API server. Kubernetes itself gives them its version and health alone.",
    advice: "Revoke it. A probe needs no role for /healthz, /livez and /readyz.",
    citations: [Citation(.goodPractices, "Least privilege"), Citation(.microsoft, "PA-7")],
    proof: { Array($0.indices) }
  ) { context in
    context.holdings(of: { $0 == .anonymous || $0 == .unauthenticated }).map {
      context.finding("anonymous-bound", about: $0, exactly: .critical)
    }
  }

  private static let authenticated = FindingRule(
    "authenticated-bound", .wideSubjects, title: "is everyone who signs in, and holds more than discovery",
    why:
      "system:authenticated is every ServiceAccount and every user of the tenant who gets a token for the cluster, whether or not a group of theirs is bound.",
    advice: "Bind the groups that need the role instead.",
    citations: [Citation(.goodPractices, "Least privilege"), Citation(.microsoft, "PA-7")],
    proof: { rules in rules.indices.filter { ![rules[$0]].isDiscovery } }
  ) { context in
    context.holdings(of: { $0 == .authenticated })
      .filter { !context.analysis.roles.rules[$0.role].isDiscovery }
      // Everyone raises it by two steps.
      .map { context.finding("authenticated-bound", about: $0, .low) }
  }

  private static let allServiceAccounts = FindingRule(
    "all-service-accounts-bound", .wideSubjects, title: "is a group of all ServiceAccounts, and holds a role",
    why: "Every Pod has a ServiceAccount, so every Pod of the cluster, or of the namespace, has the role.",
    advice: "Bind the ServiceAccounts that need the role, one by one.",
    citations: .cis("5.1.5", aks: "4.1.5", Citation(.goodPractices, "Least privilege")), proof: { Array($0.indices) }
  ) { context in
    context.holdings(of: { $0 == .serviceAccounts || $0.isServiceAccountsOfNamespace }).map { holding in
      let isAll = context.subjects[holding.subject] == .serviceAccounts
      return context.finding("all-service-accounts-bound", about: holding, isAll ? .high : .medium)
    }
  }

  private static let clusterWideGrant = FindingRule(
    "cluster-wide-grant", .wideSubjects, title: "holds in the whole cluster what is for namespaces",
    why:
      "A ClusterRoleBinding grants it in every namespace, in kube-system and in those that are made later too; RoleBindings grant the same role where it is needed.",
    advice: "Bind the role in the namespaces that need it, then revoke this grant.",
    citations: [Citation(.goodPractices, "Least privilege"), Citation(.microsoft, "PA-7")], proof: { Array($0.indices) }
  ) { context in
    let levels = context.analysis.levels
    let isForNamespaces = levels.ranges.indices.map { role in
      // Whatever admin covers is in namespaces, but for the namespaces themselves.
      (.view ... .admin).contains(levels.ranges[role].atMost) && !levels.ranges[role].isUnknown
        && context.analysis.roles.rules[role].contains { rule in rule.resources.contains { $0 != "namespaces" } }
    }
    return context.holdings.compactMap { holding in
      guard holding.isClusterWide, isForNamespaces[holding.role] else { return nil }
      let subject = context.subjects[holding.subject]
      guard subject.kind != .serviceAccount, !subject.isSystem, !subject.isAKSIdentity,
        !context.isDeclared(holding.subject)
      else { return nil }
      let base: FindingSeverity = levels.ranges[holding.role].atMost == .view ? .low : .medium
      return context.finding("cluster-wide-grant", about: holding, base, remedy: .none)
    }
  }

  private static let crowd = FindingRule(
    "many-people-edit", .wideSubjects, title: "lets many people change workloads",
    why: "The more people hold edit or more, the more credentials are worth stealing, and the fewer know who did what.",
    advice: "Split the group by what its members do, and give most of them view.",
    citations: [Citation(.goodPractices, "Least privilege"), Citation(.microsoft, "PA-7")], parts: [.members, .groups]
  ) { context in
    var positions: [Int: Int] = [:]
    var found: [(subject: Int, places: [FindingPlace], isClusterWide: Bool)] = []
    for holding in context.holdings where context.analysis.levels.ranges[holding.role].atLeast >= .edit {
      guard let count = context.crowd(of: holding.subject).count, count > context.settings.manyPeople else { continue }
      let position = positions[holding.subject] ?? found.count
      if position == found.count {
        positions[holding.subject] = position
        found.append((holding.subject, [], false))
      }
      found[position].places += holding.places
      found[position].isClusterWide = found[position].isClusterWide || holding.isClusterWide
    }
    return found.map { subject, places, isClusterWide in
      Finding(
        "many-people-edit", .subject(context.subjects[subject]), isClusterWide ? .high : .medium, places,
        people: context.crowd(of: subject).count)
    }
  }

  private static let defaultNamespace = FindingRule(
    "default-namespace-used", .wideSubjects, title: "is used, though it is nobody's",
    why:
      "Whatever names no namespace lands in default, so that it belongs to no team, and grants in it reach the objects of several.",
    advice: "Move what is in it to namespaces of their own, with their own grants.",
    citations: .cis("5.6.4")
  ) { context in
    let (snapshot, name) = (context.snapshot, Name("default"))
    let bindings = snapshot.index.number(ofNamespace: name).map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []
    let places =
      bindings.filter { !snapshot.index.isSystemBinding[Int($0)] }.map { FindingPlace.binding(Int($0)) }
      + snapshot.index.numbers(ofServiceAccountsIn: name)
      .filter { snapshot.serviceAccounts[Int($0)].name != "default" }.map { .serviceAccount(Int($0)) }
    return places.isEmpty ? [] : [Finding("default-namespace-used", .namespace(name), .low, places)]
  }
}

extension FindingContext {
  /// The holdings of some subjects, of roles that allow something.
  fileprivate func holdings(of isMeant: (Subject) -> Bool) -> [Holding] {
    let meant = Set(snapshot.index.subjects.indices.filter { isMeant(snapshot.index.subjects[$0]) })
    if meant.isEmpty { return [] }
    return holdings.filter { meant.contains($0.subject) && !RuleCoverage.isEmpty(analysis.roles.rules[$0.role]) }
  }
}

extension Subject {
  fileprivate static let anonymous = Subject(kind: .user, name: AccessIdentity.anonymous)
  fileprivate static let unauthenticated = Subject(kind: .group, name: "system:unauthenticated")
  fileprivate static let authenticated = Subject(kind: .group, name: AccessIdentity.authenticated)
  fileprivate static let serviceAccounts = Subject(kind: .group, name: "system:serviceaccounts")

  fileprivate var isServiceAccountsOfNamespace: Bool {
    kind == .group && name.hasPrefix("system:serviceaccounts:")
  }
}
