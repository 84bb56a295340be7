import AccessModel

/// Finds those of the added grants that are dangerous, each role looked at once.
struct DangerousGrants {
  private struct Role: Hashable {
    let reference: RoleReference
    /// Nil if it is not in the data.
    let number: Int?
    let isClusterWide: Bool
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
    let role = Role(reference: change.role, number: change.number, isClusterWide: change.scope == .cluster)
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

/// What is dangerous about a role, granted in the whole cluster or in a namespace.
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
    let powers = RolePowers(rules)
    func allows(_ power: Power) -> Bool { powers.extent(of: power, isClusterWide: change.scope == .cluster) != nil }
    verbs =
      (allows(.escalate) ? ["escalate"] : []) + (allows(.bind) ? ["bind"] : [])
      + (allows(.impersonate) || allows(.impersonateConstrained) ? ["impersonate"] : [])
    readsSecrets =
      allows(.readSecrets) || (RuleCoverage.isEmpty(rules) && change.role.isDefault(["edit", "admin"]))
  }
}
