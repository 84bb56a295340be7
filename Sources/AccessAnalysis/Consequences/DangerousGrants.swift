import AccessModel

/// Finds those of the added grants that are dangerous, each role looked at once.
struct DangerousGrants {
  private struct Role: Hashable {
    let reference: RoleReference
    /// Nil if it is not in the data.
    let number: Int?
  }

  private let before: Analysis
  private let namespaces: Set<Int32>
  private var memory: CoverageMemory
  private var known: [Role: RoleDanger] = [:]
  private var held: [Subject: HeldAccess] = [:]
  private var admin: [Scope] = []
  private var escalating: [RoleReference: [Name]] = [:]
  private var reading: [RoleReference: [Scope]] = [:]
  private var order: [RoleReference] = []

  init(_ added: [GrantChange], _ before: Analysis) {
    self.before = before
    let index = before.roles.snapshot.index
    namespaces = Set(added.compactMap { $0.scope.namespace.flatMap(index.number(ofNamespace:)).map(Int32.init) })
    memory = CoverageMemory(before.roles)
    for change in added { add(change) }
  }

  /// The dangers, the greatest first.
  var dangers: [GrantDanger] {
    let (admin, roles) = (admin.distinct, order.distinct)
    return (admin.contains(.cluster) ? [.clusterAdmin([.cluster])] : [])
      + (admin.allSatisfy { $0 == .cluster } ? [] : [.clusterAdmin(admin.filter { $0 != .cluster })])
      + roles.compactMap { role in escalating[role].map { .escalates(role, $0.distinct) } }
      + roles.compactMap { role in reading[role].map { .readsSecrets(.kubernetes(role), $0.distinct) } }
  }

  private mutating func add(_ change: GrantChange) {
    let role = Role(reference: change.role, number: change.number)
    let danger = known[role] ?? RoleDanger(of: change, before)
    known[role] = danger
    if danger == .none || isHeld(change) { return }
    order.append(change.role)
    if danger.isAdmin { admin.append(change.scope) }
    if !danger.verbs.isEmpty { escalating[change.role, default: []] += danger.verbs }
    if danger.readsSecrets { reading[change.role, default: []].append(change.scope) }
  }

  /// Whether the subject, which may be a group, can do all of it without the grant.
  private mutating func isHeld(_ change: GrantChange) -> Bool {
    let access =
      held[change.subject]
      ?? HeldAccess(
        EffectiveAccess(
          of: SubjectIdentity(change.subject, before.memberships), before, inNamespaces: namespaces))
    held[change.subject] = access
    return RoleJudge(change, before).isHeld(access, in: before.roles.snapshot, &memory)
  }
}

/// What is dangerous about a role, wherever it is granted.
private struct RoleDanger: Equatable {
  var isAdmin = false
  var verbs: [Name] = []
  var readsSecrets = false

  static let none = RoleDanger()

  private init() {}

  init(of change: GrantChange, _ analysis: Analysis) {
    let rules = change.number.map { analysis.roles.rules[$0] } ?? []
    isAdmin =
      change.number.map { analysis.levels.ranges[$0].atLeast == .clusterAdmin }
      ?? change.role.isDefault(["cluster-admin"])
    if isAdmin { return }
    verbs = RoleDanger.escalating(rules)
    readsSecrets =
      RoleDanger.allows(rules, ["get", "list", "watch"], "secrets")
      || (RuleCoverage.isEmpty(rules) && change.role.isDefault(["edit", "admin"]))
  }

  private static func escalating(_ rules: [PolicyRule]) -> [Name] {
    let rbac: Name = "rbac.authorization.k8s.io"
    return (["escalate", "bind"] as [Name]).filter { verb in
      (["roles", "clusterroles"] as [Name]).contains { allows(rules, [verb], $0, group: rbac) }
    }
      + (["users", "groups", "serviceaccounts", "uids"].contains { allows(rules, ["impersonate"], $0) }
        ? ["impersonate"] : [])
  }

  /// Whether a rule allows one of the verbs on the resource, or on some objects of it.
  private static func allows(_ rules: [PolicyRule], _ verbs: [Name], _ resource: Name, group: Name = "") -> Bool {
    verbs.contains { verb in
      rules.contains { rule in
        let names = rule.resourceNames.isEmpty ? [""] : rule.resourceNames
        return RuleMatcher(AccessAction(verb, resource, group: group, name: names[0])).allows(rule)
      }
    }
  }
}
