import AccessModel

/// Bindings and roles that do nothing, or nothing more than others.
extension FindingRule {
  static let bindings: [FindingRule] = [
    FindingRule(
      "role-missing", .bindings, title: "does not exist, and is bound",
      why:
        "The bindings grant nothing until somebody creates a role of this name, and then whatever it allows, at once "
        + "and to all of their subjects.",
      advice: "Delete the bindings, or create the role that is meant.", citations: [.periodicReview],
      parts: [.roles, .clusterRoles], evaluate: \.missingRoles),
    FindingRule(
      "binding-without-subjects", .bindings, title: "has no subjects",
      why: "It grants nobody anything, and whoever is added to it later holds a role that nobody decided on.",
      advice: "Delete it.", citations: [.periodicReview]
    ) { context in
      let snapshot = context.snapshot
      return snapshot.bindings.indices.filter {
        snapshot.bindings[$0].subjects.isEmpty && !snapshot.index.isSystemBinding[$0]
      }.map { number in
        Finding(
          "binding-without-subjects", .binding(snapshot.bindings[number].identity), .low, [.binding(number)],
          remedy: .delete)
      }
    },
    FindingRule(
      "grant-duplicate", .bindings, title: "is granted more than once in the same place",
      why: "Whoever revokes one of the grants believes that the access has ended, and it has not.",
      advice: "Keep one of the grants.", citations: [.periodicReview, .accessReview], evaluate: \.duplicates),
    FindingRule(
      "subject-in-deleted-namespace", .bindings, title: "is in a namespace that is deleted or being deleted",
      why: "Whoever can create a namespace of this name, and a ServiceAccount of this name in it, holds what is bound.",
      advice: "Revoke it.", citations: [.periodicReview], parts: [.namespaces], evaluate: \.subjectsInDeletedNamespaces),
    FindingRule(
      "role-unused", .bindings, title: "is bound to nobody",
      why: "Nobody notices what is added to it, and whoever binds it later trusts its name.",
      advice: "Delete the role, unless another program binds it.", citations: [.periodicReview],
      parts: [.roleBindings, .clusterRoleBindings], evaluate: \.unusedRoles),
  ]
}

extension FindingContext {
  /// The roles that bindings refer to and that do not exist, as far as roles were read.
  fileprivate var missingRoles: [Finding] {
    let (index, bindings) = (snapshot.index, snapshot.bindings)
    let areClusterRolesRead = snapshot.gaps(in: [.clusterRoles]).isEmpty
    let areRolesRead = snapshot.gaps(in: [.roles]).isEmpty
    let unnamed = index.number(ofNamespace: "").map { Int32($0) }
    var places: [RoleIdentity: [Int]] = [:]
    var order: [RoleIdentity] = []
    for number in bindings.indices where index.roleOfBinding[number] < 0 && index.namespaceOfBinding[number] != unnamed
    {
      let binding = bindings[number]
      if index.isSystemBinding[number] || binding.subjects.isEmpty { continue }
      guard binding.role.kind == .clusterRole ? areClusterRolesRead && !isInEveryCluster(binding.role) : areRolesRead
      else { continue }
      let role = RoleIdentity(scope: binding.roleScope, name: binding.role.name)
      if places[role] == nil { order.append(role) }
      places[role, default: []].append(number)
    }
    return order.map { role in
      let numbers = places[role] ?? []
      let isClusterWide = numbers.contains { index.namespaceOfBinding[$0] < 0 }
      return Finding(
        "role-missing", .role(role), isClusterWide ? .medium : .low, numbers.map { .binding($0) }, remedy: .delete)
    }
  }

  /// Whether manifests need not have a ClusterRole, as every cluster has it; the objects of a whole cluster have all.
  private func isInEveryCluster(_ role: RoleReference) -> Bool {
    !snapshot.hasNamespaceList && (role.isDefault(Role.defaultNames) || role.name.hasPrefix("system:"))
  }

  /// The grants of a subject beside another of the same role in the same place.
  ///
  /// One is kept: of those that last longest the first that something manages, or else the first.
  fileprivate var duplicates: [Finding] {
    let (index, bindings) = (snapshot.index, snapshot.bindings)
    return holdings.compactMap { holding in
      guard holding.places.count > 1 else { return nil }
      var kept: [Int32: Grant] = [:]
      var surplus: [Grant] = []
      for grant in holding.grants {
        let place = index.namespaceOfBinding[grant.binding]
        guard let other = kept[place] else {
          kept[place] = grant
          continue
        }
        let isBetter = isOutlasted(other, by: grant) && (!isOutlasted(grant, by: other) || isManaged(grant, not: other))
        kept[place] = isBetter ? grant : other
        surplus.append(isBetter ? other : grant)
      }
      guard let first = surplus.first else { return nil }
      let detail = kept[index.namespaceOfBinding[first.binding]].map { kept in
        kept.binding == first.binding
          ? "\(bindings[kept.binding].label) names it twice" : "\(bindings[kept.binding].label) grants it too"
      }
      return Finding(
        "grant-duplicate", object(of: holding), .low,
        surplus.sorted { ($0.binding, $0.subject) < ($1.binding, $1.subject) }.map { .grant($0) }, detail: detail,
        remedy: .revoke)
    }
  }

  private func isManaged(_ grant: Grant, not other: Grant) -> Bool {
    let bindings = snapshot.bindings
    return Manager(bindings[grant.binding].metadata) != nil && Manager(bindings[other.binding].metadata) == nil
  }

  /// The ServiceAccounts bound outside their namespace, which is being deleted or does not exist.
  fileprivate var subjectsInDeletedNamespaces: [Finding] {
    let (index, isWhole) = (snapshot.index, snapshot.hasNamespaceList)
    var states: [Name: String?] = [:]
    func state(_ name: Name) -> String? {
      if let known = states[name] { return known }
      let namespace = snapshot.namespace(named: name)
      let state: String? =
        namespace.map { $0.isTerminating ? "namespace \(name) is being deleted" : nil }
        ?? (isWhole ? "namespace \(name) does not exist" : nil)
      states[name] = state
      return state
    }
    return index.subjects.enumerated().compactMap { number, subject in
      guard subject.kind == .serviceAccount, let namespace = subject.namespace, !namespace.isEmpty,
        let state = state(namespace)
      else { return nil }
      let own = index.number(ofNamespace: namespace).map { Int32($0) }
      let grants = index.bindingsOfSubject[number].filter {
        index.namespaceOfBinding[Int($0)] != own && !index.isSystemBinding[Int($0)]
      }.flatMap { binding in
        index.subjectsOfBinding[Int(binding)].enumerated().filter { $0.element == Int32(number) }
          .map { Grant(binding: Int(binding), subject: $0.offset) }
      }
      return grants.isEmpty
        ? nil
        : Finding(
          "subject-in-deleted-namespace", .subject(subject), severity(.medium, of: grants),
          grants.map { .grant($0) }, detail: state, remedy: .revoke)
    }
  }

  /// The roles of one's own that no binding refers to and no other role gathers, if all bindings were read.
  fileprivate var unusedRoles: [Finding] {
    let roles = snapshot.roles
    guard snapshot.gaps(in: [.clusterRoleBindings, .roleBindings]).isEmpty else { return [] }
    let selectors = roles.flatMap { $0.aggregation ?? [] }.distinct
    return roles.indices.compactMap { number in
      let role = roles[number]
      guard !isBound(number), !role.isSystem, !isDefault[number],
        role.labels.isEmpty || !role.isGathered(by: selectors)
      else { return nil }
      return Finding("role-unused", .role(role.identity), .low, [.role(number)])
    }
  }
}

extension Binding {
  /// The binding in messages; may contain hostile text.
  fileprivate var label: String { Change.Target.binding(name, in: scope).label }
}

extension Role {
  fileprivate var labels: [Name: String] { metadata.labels }

  /// Whether another role gathers its rules; the aggregated roles of every cluster need not be in the data.
  fileprivate func isGathered(by selectors: [LabelSelector]) -> Bool {
    guard scope == .cluster else { return false }
    return labels.contains { $0.key.hasPrefix("rbac.authorization.k8s.io/aggregate-to-") && $0.value == "true" }
      || selectors.contains { $0.matches(labels) }
  }
}
