import AccessModel

/// The steps that can be put together from the roles that one identity holds.
struct PathCombination {
  let facts: PathFacts
  let entries: [PathEntry]
  /// Every role that the identity holds, whose rules it can extend.
  let bound: [PathEntry]

  private(set) var joints: [PathJoint] = []

  /// A role that alone is looked at.
  init(_ holding: PathHolding, _ facts: PathFacts) {
    let entry = PathEntry(holding: holding, grant: nil)
    self.init([entry], bound: [entry], facts)
  }

  init(_ entries: [PathEntry], bound: [PathEntry], _ facts: PathFacts) {
    self.facts = facts
    self.entries = entries
    self.bound = bound
    bindInCluster()
    for place in places {
      bind(in: place)
      readTokens(in: place)
    }
    extendClusterRoles()
    extendRoles()
    impersonateGroups()
    impersonateConstrained()
    certify()
  }

  /// The places in which the entries count: every namespace only if something counts in each.
  private var places: [PathPlace] {
    entries.map { $0.holding.place == .cluster ? .everyNamespace : $0.holding.place }.distinct
  }

  // MARK: - Lookups

  /// The entries that allow a tool in a place, on an object; on any object, if no name is given.
  private func having(_ tool: PathTool, in place: PathPlace, on name: Name? = nil) -> [PathEntry] {
    entries.filter { entry in
      guard counts(entry, for: tool, in: place), let objects = facts.tools(of: entry.holding.role)[tool] else {
        return false
      }
      return name.map(objects.include) ?? (objects == .any)
    }
  }

  private func counts(_ entry: PathEntry, for tool: PathTool, in place: PathPlace) -> Bool {
    facts.tools(of: entry.holding.role).mask & tool.bit != 0
      && (tool.isNamespaced ? entry.holding.place.covers(place) : entry.holding.place == .cluster)
  }

  /// The names on which alone entries allow a tool.
  private func names(_ tool: PathTool, in place: PathPlace) -> Set<Name> {
    entries.reduce(into: []) { names, entry in
      if counts(entry, for: tool, in: place), let objects = facts.tools(of: entry.holding.role)[tool] {
        names.formUnion(objects.names)
      }
    }
  }

  private mutating func add(_ target: PathNode, _ method: PathMethod, _ needs: [PathEntry]...) {
    if needs.allSatisfy({ !$0.isEmpty }) { joints.append(PathJoint(target, method, needs)) }
  }

  private func everything(_ place: PathPlace) -> PathNode {
    .held(PathHolding(role: PathHolding.everything, place: place))
  }

  private func clusterRole(_ name: Name) -> Int32? {
    facts.index.number(ofRole: name, in: .cluster).map { Int32($0) }
  }

  private func reference(_ role: Int32) -> RoleReference {
    let role = facts.snapshot.roles[Int(role)]
    return RoleReference(kind: role.kind, name: role.name)
  }

  // MARK: - Binding roles

  private mutating func bindInCluster() {
    let creators = having(.createClusterBindings, in: .cluster)
    if !creators.isEmpty {
      add(everything(.cluster), .bind(nil), creators, having(.bindClusterRoles, in: .cluster))
      for name in names(.bindClusterRoles, in: .cluster).sorted() {
        guard let role = clusterRole(name) else { continue }
        let holding = PathHolding(role: role, place: .cluster)
        if facts.isOfUse(holding) {
          add(.held(holding), .bind(reference(role)), creators, having(.bindClusterRoles, in: .cluster, on: name))
        }
      }
    }
    joinBindings(.changeClusterBindings, facts.index.clusterBindings[...], in: .cluster)
  }

  private mutating func bind(in place: PathPlace) {
    let creators = having(.createBindings, in: place)
    if !creators.isEmpty {
      add(everything(place), .bind(nil), creators, having(.bindClusterRoles, in: place))
      for name in names(.bindClusterRoles, in: place).sorted() {
        guard let role = clusterRole(name) else { continue }
        let holding = PathHolding(role: role, place: place)
        if facts.isOfUse(holding) {
          add(.held(holding), .bind(reference(role)), creators, having(.bindClusterRoles, in: place, on: name))
        }
      }
      for (role, holding) in roles(in: place) {
        let binders = having(.bindRoles, in: place, on: facts.snapshot.roles[Int(role)].name)
        add(.held(holding), .bind(reference(role)), creators, binders)
      }
    }
    if place == .everyNamespace {
      for namespace in facts.index.namedNamespaces {
        joinBindings(
          .changeBindings, facts.index.bindingsOfNamespace[namespace], in: PathPlace(number: Int32(namespace)))
      }
    } else {
      joinBindings(.changeBindings, facts.index.bindingsOfNamespace[Int(place.number)], in: place)
    }
  }

  /// The Roles of a place that are of use there.
  private func roles(in place: PathPlace) -> [(Int32, PathHolding)] {
    guard entries.contains(where: { counts($0, for: .bindRoles, in: place) }) else { return [] }
    let roles =
      place.isNamespace
      ? [(place.number, facts.roles[place.number] ?? [])] : facts.roles.sorted { $0.key < $1.key }.map { ($0, $1) }
    return roles.flatMap { namespace, roles in
      roles.map { ($0, PathHolding(role: $0, place: PathPlace(number: namespace))) }.filter { facts.isOfUse($0.1) }
    }
  }

  /// Adding oneself to bindings that exist.
  private mutating func joinBindings(_ tool: PathTool, _ bindings: ArraySlice<Int32>, in place: PathPlace) {
    guard entries.contains(where: { counts($0, for: tool, in: place) }),
      entries.contains(where: {
        counts($0, for: .bindClusterRoles, in: place) || counts($0, for: .bindRoles, in: place)
      })
    else { return }
    for binding in bindings {
      let role = facts.index.roleOfBinding[Int(binding)]
      guard role >= 0, facts.exists(binding) else { continue }
      let holding = PathHolding(role: role, place: place)
      guard facts.isOfUse(holding) else { continue }
      let reference = reference(role)
      add(
        .held(holding), .joinBinding(reference),
        having(tool, in: place, on: facts.snapshot.bindings[Int(binding)].name),
        having(reference.kind == .clusterRole ? .bindClusterRoles : .bindRoles, in: place, on: reference.name))
    }
  }

  // MARK: - Changing roles

  private mutating func extendClusterRoles() {
    let canChange = entries.contains { counts($0, for: .changeClusterRoles, in: .cluster) }
    let creators = having(.createClusterRoles, in: .cluster)
    guard canChange || !creators.isEmpty,
      entries.contains(where: { counts($0, for: .escalateClusterRoles, in: .cluster) })
    else { return }
    for (holding, bound) in Dictionary(grouping: bound, by: \.holding).sorted(by: PathCombination.precede) {
      guard holding.role >= 0, Int(holding.role) < facts.snapshot.roles.count else { continue }
      let role = facts.snapshot.roles[Int(holding.role)]
      guard role.kind == .clusterRole else { continue }
      if canChange {
        add(
          everything(holding.place), .extendRole(reference(holding.role)),
          having(.changeClusterRoles, in: .cluster, on: role.name),
          having(.escalateClusterRoles, in: .cluster, on: role.name), bound)
      }
      if role.aggregation?.isEmpty == false {
        add(
          everything(holding.place), .aggregate(reference(holding.role)), creators,
          having(.escalateClusterRoles, in: .cluster), bound)
      }
    }
  }

  private mutating func extendRoles() {
    guard entries.contains(where: { facts.mask($0.holding) & PathTool.changeRoles.bit != 0 }),
      entries.contains(where: { facts.mask($0.holding) & PathTool.escalateRoles.bit != 0 })
    else { return }
    for (holding, bound) in Dictionary(grouping: bound, by: \.holding).sorted(by: PathCombination.precede) {
      guard holding.role >= 0, Int(holding.role) < facts.snapshot.roles.count else { continue }
      let role = facts.snapshot.roles[Int(holding.role)]
      guard role.kind == .role else { continue }
      add(
        everything(holding.place), .extendRole(reference(holding.role)),
        having(.changeRoles, in: holding.place, on: role.name),
        having(.escalateRoles, in: holding.place, on: role.name), bound)
    }
  }

  private static func precede(
    _ left: (key: PathHolding, value: [PathEntry]), _ right: (key: PathHolding, value: [PathEntry])
  ) -> Bool {
    (left.key.place.number, left.key.role) < (right.key.place.number, right.key.role)
  }

  // MARK: - Being somebody else

  /// Kubernetes refuses groups without a user, which is why both are needed.
  private mutating func impersonateGroups() {
    guard entries.contains(where: { counts($0, for: .impersonateGroups, in: .cluster) }) else { return }
    let withUser = entries.filter { entry in
      facts.mask(entry.holding) & (PathTool.impersonateUsers.bit | PathTool.impersonateAccounts.bit) != 0
    }
    add(everything(.cluster), .impersonateMasters, having(.impersonateGroups, in: .cluster), withUser)
    for name in names(.impersonateGroups, in: .cluster).sorted() {
      let having = having(.impersonateGroups, in: .cluster, on: name)
      if name == AccessIdentity.masters {
        add(everything(.cluster), .impersonateMasters, having, withUser)
      } else if let group = facts.index.number(of: Subject(kind: .group, name: name)) {
        add(facts.identity(group), .impersonate, having, withUser)
      }
    }
  }

  private mutating func impersonateConstrained() {
    for place in places {
      let asAccount = having(.requestAsAccount, in: place)
      add(.accountNames(place), .impersonateConstrained, having(.constrainedAccounts, in: place), asAccount)
      if asAccount.isEmpty { continue }
      for name in names(.constrainedAccounts, in: place).sorted() {
        for account in facts.accounts(named: name, in: place) {
          add(
            facts.identity(account), .impersonateConstrained, having(.constrainedAccounts, in: place, on: name),
            asAccount)
        }
      }
    }
    let asUser = entries.filter { facts.mask($0.holding) & PathTool.requestAsUser.bit != 0 }
    guard !asUser.isEmpty else { return }
    let users = entries.filter { facts.mask($0.holding) & PathTool.constrainedUsers.bit != 0 }
    let withUser = users + entries.filter { facts.mask($0.holding) & PathTool.constrainedAccounts.bit != 0 }
    add(.users, .impersonateConstrained, having(.constrainedUsers, in: .cluster), asUser)
    for name in names(.constrainedUsers, in: .cluster).sorted() {
      guard let user = facts.index.number(of: Subject(kind: .user, name: name)) else { continue }
      add(facts.identity(user), .impersonateConstrained, having(.constrainedUsers, in: .cluster, on: name), asUser)
    }
    add(everything(.cluster), .impersonateConstrained, having(.constrainedGroups, in: .cluster), withUser, asUser)
    for name in names(.constrainedGroups, in: .cluster).sorted() {
      let groups = having(.constrainedGroups, in: .cluster, on: name)
      if name == AccessIdentity.masters {
        add(everything(.cluster), .impersonateConstrained, groups, withUser, asUser)
      } else if let group = facts.index.number(of: Subject(kind: .group, name: name)) {
        add(facts.identity(group), .impersonateConstrained, groups, withUser, asUser)
      }
    }
  }

  /// The API server issues no certificate for `system:masters` (the admission plugin CertificateSubjectRestriction).
  private mutating func certify() {
    add(
      .anyone, .certificate, having(.createCertificates, in: .cluster),
      entries.filter { facts.mask($0.holding) & PathTool.approveCertificates.bit != 0 },
      entries.filter { facts.mask($0.holding) & PathTool.approveClients.bit != 0 })
  }

  private mutating func readTokens(in place: PathPlace) {
    add(
      .accounts(place), .createTokenSecret, having(.createSecrets, in: place), having(.readSecrets, in: place))
  }
}
