import AccessModel

/// The steps that can be put together from the roles that one identity holds.
struct PathCombination {
  let facts: PathFacts
  private let stock: PathStock
  /// Every role that the identity holds, whose rules it can extend.
  let bound: [PathEntry]

  private(set) var joints: [PathJoint] = []

  init(_ entries: [PathEntry], bound: [PathEntry], _ facts: PathFacts) {
    self.facts = facts
    stock = PathStock(entries, facts)
    self.bound = bound
    bindInCluster()
    for place in stock.places {
      bind(in: place)
      readTokens(in: place)
    }
    extendClusterRoles()
    extendRoles()
    impersonateGroups()
    impersonateConstrained()
    certify()
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
    let creators = stock.having(.createClusterBindings, in: .cluster)
    if !creators.isEmpty {
      add(everything(.cluster), .bind(nil), creators, stock.having(.bindClusterRoles, in: .cluster))
      for name in stock.names(.bindClusterRoles, in: .cluster).sorted() {
        guard let role = clusterRole(name) else { continue }
        let holding = PathHolding(role: role, place: .cluster)
        if isWanted(holding) {
          add(.held(holding), .bind(reference(role)), creators, stock.having(.bindClusterRoles, in: .cluster, on: name))
        }
      }
    }
    joinBindings(.changeClusterBindings, facts.index.clusterBindings[...], in: .cluster)
  }

  private mutating func bind(in place: PathPlace) {
    let creators = stock.having(.createBindings, in: place)
    if !creators.isEmpty {
      add(everything(place), .bind(nil), creators, stock.having(.bindClusterRoles, in: place))
      for name in stock.names(.bindClusterRoles, in: place).sorted() {
        guard let role = clusterRole(name) else { continue }
        let holding = PathHolding(role: role, place: place)
        if isWanted(holding) {
          add(.held(holding), .bind(reference(role)), creators, stock.having(.bindClusterRoles, in: place, on: name))
        }
      }
      for (role, holding) in roles(in: place) {
        let binders = stock.having(.bindRoles, in: place, on: facts.snapshot.roles[Int(role)].name)
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
    guard stock.has(.bindRoles, in: place) else { return [] }
    let roles =
      place.isNamespace
      ? [(place.number, facts.roles[place.number] ?? [])] : facts.roles.sorted { $0.key < $1.key }.map { ($0, $1) }
    return roles.flatMap { namespace, roles in
      roles.map { ($0, PathHolding(role: $0, place: PathPlace(number: namespace))) }.filter { isWanted($0.1) }
    }
  }

  /// Adding oneself to bindings that exist.
  private mutating func joinBindings(_ tool: PathTool, _ bindings: ArraySlice<Int32>, in place: PathPlace) {
    guard stock.has(tool, in: place),
      stock.has(.bindClusterRoles, in: place) || stock.has(.bindRoles, in: place)
    else { return }
    // What may be done to any binding needs only one of each role.
    let isAny = stock.names(tool, in: place).isEmpty
    var known: Set<Int32> = []
    for binding in bindings {
      let role = facts.index.roleOfBinding[Int(binding)]
      guard role >= 0, facts.exists(binding), known.insert(role).inserted || !isAny else { continue }
      let holding = PathHolding(role: role, place: place)
      guard isWanted(holding) else { continue }
      let reference = reference(role)
      add(
        .held(holding), .joinBinding(reference),
        stock.having(tool, in: place, on: facts.snapshot.bindings[Int(binding)].name),
        stock.having(reference.kind == .clusterRole ? .bindClusterRoles : .bindRoles, in: place, on: reference.name))
    }
  }

  /// Whether holding a role may lead on: by what it allows, or as its rules can be extended.
  private func isWanted(_ holding: PathHolding) -> Bool {
    if facts.canHelp(holding) { return true }
    let role = facts.snapshot.roles[Int(holding.role)]
    if role.kind == .role {
      return !stock.having(.changeRoles, in: holding.place, on: role.name).isEmpty
        && !stock.having(.escalateRoles, in: holding.place, on: role.name).isEmpty
    }
    guard !stock.having(.escalateClusterRoles, in: .cluster, on: role.name).isEmpty else { return false }
    return role.aggregation?.isEmpty == false
      || !stock.having(.changeClusterRoles, in: .cluster, on: role.name).isEmpty
  }

  // MARK: - Changing roles

  private mutating func extendClusterRoles() {
    let canChange = stock.has(.changeClusterRoles, in: .cluster)
    let creators = stock.having(.createClusterRoles, in: .cluster)
    guard canChange || !creators.isEmpty,
      stock.has(.escalateClusterRoles, in: .cluster)
    else { return }
    for (holding, bound) in Dictionary(grouping: bound, by: \.holding).sorted(by: PathCombination.precede) {
      guard holding.role >= 0, Int(holding.role) < facts.snapshot.roles.count else { continue }
      let role = facts.snapshot.roles[Int(holding.role)]
      guard role.kind == .clusterRole else { continue }
      if canChange {
        add(
          everything(holding.place), .extendRole(reference(holding.role)),
          stock.having(.changeClusterRoles, in: .cluster, on: role.name),
          stock.having(.escalateClusterRoles, in: .cluster, on: role.name), bound)
      }
      if role.aggregation?.isEmpty == false {
        add(
          everything(holding.place), .aggregate(reference(holding.role)), creators,
          stock.having(.escalateClusterRoles, in: .cluster), bound)
      }
    }
  }

  private mutating func extendRoles() {
    guard stock.hasAnywhere(.changeRoles),
      stock.hasAnywhere(.escalateRoles)
    else { return }
    let places = Set(bound.lazy.map(\.holding.place).filter(\.isNamespace)).filter {
      stock.has(.changeRoles, in: $0) && stock.has(.escalateRoles, in: $0)
    }
    let extensible = bound.filter { places.contains($0.holding.place) }
    for (holding, bound) in Dictionary(grouping: extensible, by: \.holding).sorted(by: PathCombination.precede) {
      guard holding.role >= 0, Int(holding.role) < facts.snapshot.roles.count else { continue }
      let role = facts.snapshot.roles[Int(holding.role)]
      guard role.kind == .role else { continue }
      add(
        everything(holding.place), .extendRole(reference(holding.role)),
        stock.having(.changeRoles, in: holding.place, on: role.name),
        stock.having(.escalateRoles, in: holding.place, on: role.name), bound)
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
    guard stock.has(.impersonateGroups, in: .cluster) else { return }
    let withUser = stock.anywhere(.impersonateUsers) + stock.anywhere(.impersonateAccounts)
    add(everything(.cluster), .impersonateMasters, stock.having(.impersonateGroups, in: .cluster), withUser)
    for name in stock.names(.impersonateGroups, in: .cluster).sorted() {
      let having = stock.having(.impersonateGroups, in: .cluster, on: name)
      if name == AccessIdentity.masters {
        add(everything(.cluster), .impersonateMasters, having, withUser)
      } else if let group = facts.index.number(of: Subject(kind: .group, name: name)) {
        add(facts.identity(group), .impersonate, having, withUser)
      }
    }
  }

  private mutating func impersonateConstrained() {
    for place in stock.places {
      let asAccount = stock.having(.requestAsAccount, in: place)
      add(.accountNames(place), .impersonateConstrained, stock.having(.constrainedAccounts, in: place), asAccount)
      if asAccount.isEmpty { continue }
      for name in stock.names(.constrainedAccounts, in: place).sorted() {
        for account in facts.accounts(named: name, in: place) {
          add(
            facts.identity(account), .impersonateConstrained, stock.having(.constrainedAccounts, in: place, on: name),
            asAccount)
        }
      }
    }
    let asUser = stock.anywhere(.requestAsUser)
    guard !asUser.isEmpty else { return }
    let users = stock.anywhere(.constrainedUsers)
    let withUser = users + stock.anywhere(.constrainedAccounts)
    add(.users, .impersonateConstrained, stock.having(.constrainedUsers, in: .cluster), asUser)
    for name in stock.names(.constrainedUsers, in: .cluster).sorted() {
      guard let user = facts.index.number(of: Subject(kind: .user, name: name)), !facts.isAccountName(name) else {
        continue
      }
      add(
        facts.identity(user), .impersonateConstrained, stock.having(.constrainedUsers, in: .cluster, on: name), asUser)
    }
    add(everything(.cluster), .impersonateConstrained, stock.having(.constrainedGroups, in: .cluster), withUser, asUser)
    for name in stock.names(.constrainedGroups, in: .cluster).sorted() {
      let groups = stock.having(.constrainedGroups, in: .cluster, on: name)
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
      .anyone, .certificate, stock.having(.createCertificates, in: .cluster),
      stock.anywhere(.approveCertificates),
      stock.anywhere(.approveClients))
  }

  private mutating func readTokens(in place: PathPlace) {
    add(
      .accounts(place), .createTokenSecret, stock.having(.createSecrets, in: place),
      stock.having(.readSecrets, in: place))
  }
}
