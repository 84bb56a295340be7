import AccessModel

/// The graph of who can become whom, as far as it can be reached from some starts.
struct PathNetwork: Sendable {
  let facts: PathFacts
  private(set) var nodes: [PathNode] = []
  /// The edges from each node.
  private(set) var edges: [[PathEdge]] = []
  /// The number of each start's node.
  private(set) var starts: [Int32] = []
  /// The number of the goal's node.
  private(set) var goal: Int32 = 0
  private var numbers: [PathNode: Int32] = [:]
  /// Whether roles that are bound in the cluster meet the goal together.
  private var togetherMeeting: [Set<Int32>: Bool] = [:]
  private var identities: [PathIdentity.Key: PathIdentity] = [:]
  private var heldBySubject: [Int32: PathHeld] = [:]

  /// Whether more could be gained than was looked at, so that there may be more ways.
  private(set) var isLimited = false

  /// How much of an identity that holds the goal is looked at.
  enum Extent {
    /// Everything, as what it holds may end.
    case whole
    /// The grants of the goal, as no other step is of a shorter way.
    case ways
    /// One grant of the goal.
    case shortest
    /// One grant of the goal, and of what is put together only the most that it could give.
    case potential
  }

  private let extent: Extent
  /// Whether something gained is put together with what an identity holds.
  private let gains: @Sendable (PathIdentity.Key) -> Bool
  /// How many identities with something gained there are of each that has gained nothing.
  private var gaining: [PathIdentity.Key.Base: Int] = [:]

  /// - Parameters:
  ///   - starts: The identities from which it is searched, each with its number as its key.
  ///   - gains: Whether what is gained is put together with what is held.
  init(
    _ facts: PathFacts, from starts: [PathIdentity], _ extent: Extent = .whole,
    gaining gains: @escaping @Sendable (PathIdentity.Key) -> Bool = { _ in true }
  ) {
    self.facts = facts
    self.extent = extent
    self.gains = gains
    goal = number(of: .goal)
    for start in starts { identities[start.key] = start }
    self.starts = starts.map { number(of: .identity($0.key)) }
    var next = 0
    while next < nodes.count {
      if next & 1023 == 0 && Task.isCancelled { break }
      expand(next)
      next += 1
    }
  }

  /// The identity of a node; nil for other nodes.
  func identity(_ node: Int32) -> PathIdentity? {
    if case .identity(let key) = nodes[Int(node)] { identities[key] } else { nil }
  }

  /// The node of an identity; nil if it was not reached.
  func node(of key: PathIdentity.Key) -> Int32? { numbers[.identity(key)] }

  private mutating func number(of node: PathNode) -> Int32 {
    if let known = numbers[node] { return known }
    let number = Int32(nodes.count)
    numbers[node] = number
    nodes.append(node)
    edges.append([])
    return number
  }

  private mutating func connect(_ from: Int, _ target: PathNode, _ kind: PathEdge.Kind, isCertain: Bool = true) {
    let to = number(of: target)
    if Int(to) != from { edges[from].append(PathEdge(to: to, kind: kind, isCertain: isCertain)) }
  }

  private mutating func expand(_ node: Int) {
    switch nodes[node] {
    case .goal: break
    case .identity(let key):
      let identity = identity(for: key)
      identities[key] = identity
      expand(node, identity)
    case .held(let holding):
      if facts.isGoal(holding) { connect(node, .goal, .step(.hold, needs: [])) }
      for step in PathAlone(holding, facts).steps {
        connect(node, step.target, .step(step.method, needs: []), isCertain: step.isCertain)
      }
      if PathPair.areMet(facts.mask(holding)) {
        let own = [PathEntry(holding: holding, grant: nil)]
        let joints =
          extent == .potential ? PathPotential(own, facts).joints : PathCombination(own, bound: own, facts).joints
        for joint in joints { connect(node, joint) }
      }
    case .accounts(let place): connectAccounts(node, place, areNames: false)
    case .accountNames(let place): connectAccounts(node, place, areNames: true)
    case .users, .anyone:
      for (number, subject) in facts.index.subjects.enumerated() {
        let isMeant =
          nodes[node] == .anyone
          ? !(subject.kind == .group && subject.name == AccessIdentity.masters)
          : subject.kind == .user && !facts.isAccountName(subject.name)
        if isMeant { connect(node, facts.identity(number), .pass) }
      }
    }
  }

  private func identity(for key: PathIdentity.Key) -> PathIdentity {
    if let known = identities[key] { return known }
    let base = identities[PathIdentity.Key(base: key.base)] ?? facts.identity(for: key)
    return PathIdentity(
      key: key, subject: base.subject, subjects: base.subjects, isMaster: key.gained.isEmpty && base.isMaster,
      azure: base.azure)
  }

  private mutating func connect(_ node: Int, _ joint: PathJoint) {
    connect(node, joint.target, .step(joint.method, needs: joint.needs), isCertain: joint.method.isCertain)
  }

  private mutating func connectAccounts(_ node: Int, _ place: PathPlace, areNames: Bool) {
    for namespace in place.isNamespace ? [Int(place.number)] : facts.index.namedNamespaces {
      for account in facts.accounts[Int32(namespace)] ?? [] {
        connect(node, facts.identity(Int(account)), .pass, isCertain: areNames || facts.existing[Int(account)])
      }
      for group in facts.groups(ofAccountsIn: namespace) { connect(node, facts.identity(group), .pass) }
    }
  }

  // MARK: - Identities

  private mutating func expand(_ node: Int, _ identity: PathIdentity) {
    if identity.isMaster { connect(node, .goal, .step(.masters, needs: [])) }
    for way in identity.azureWays {
      let grant = PathGrant(binding: way.assignment, subject: -1)
      if facts.revoked.contains(grant) { continue }
      connect(node, .goal, .step(way.method, needs: [[grant]]), isCertain: way.isCertain)
    }
    let gained = identity.key.gained.map { PathEntry(holding: $0, grant: nil) }
    for entry in gained { connect(node, .held(entry.holding), .pass) }
    var held = identity.subjects.map { holdings(of: $0) }
    if !identity.azure.isEmpty { held.append(PathHeld(facts.azureEntries(of: identity), facts)) }
    if extent != .whole {
      let goals = held.lazy.flatMap(\.goals).prefix(extent == .ways ? .max : 1)
      for entry in goals { if let grant = entry.grant { connect(node, .held(entry.holding), .holds(grant)) } }
      if !goals.isEmpty { return }
    }
    if gained.isEmpty {
      for entry in held.lazy.flatMap(\.useful) {
        if let grant = entry.grant { connect(node, .held(entry.holding), .holds(grant)) }
      }
      connectTogether(node, held.flatMap(\.clusterWide))
    }
    let lonely = held.reduce(UInt32(0)) { $0 | $1.lonely } | gained.reduce(0) { $0 | facts.lonely($1.holding) }
    guard PathPair.areMet(lonely) else { return }
    let all = held.flatMap(\.all) + gained
    if extent == .potential {
      for joint in PathPotential(all, facts).joints { connect(node, joint) }
      return
    }
    let entries = all.filter { facts.mask($0.holding) & PathPair.mask != 0 }
    let joints = PathCombination(entries, bound: all, facts).joints
    for joint in joints where !(gained.isEmpty && joint.restsOnOne) { connect(node, joint) }
    if gains(identity.key) { gain(node, identity, all, joints) }
  }

  private mutating func holdings(of subject: Int32) -> PathHeld {
    if let known = heldBySubject[subject] { return known }
    let held = PathHeld(facts.entries(ofSubject: subject), facts)
    heldBySubject[subject] = held
    return held
  }

  /// Connects an identity with those that it is once it has gained something that is of use together with what it holds.
  private mutating func gain(_ node: Int, _ identity: PathIdentity, _ held: [PathEntry], _ joints: [PathJoint]) {
    let targets = joints.compactMap { if case .held(let holding) = $0.target { holding } else { nil } }
    if targets.isEmpty { return }
    let uses = PathUses(held.map(\.holding), gained: targets, facts)
    let base = identity.key.base
    for joint in joints {
      guard case .held(let holding) = joint.target, !identity.key.gained.contains(holding), uses.contains(holding)
      else { continue }
      let key = PathIdentity.Key(base: base, gained: (identity.key.gained + [holding]).sorted())
      if numbers[.identity(key)] == nil {
        if gaining[base, default: 0] == PathNetwork.mostGaining {
          isLimited = true
          continue
        }
        gaining[base, default: 0] += 1
      }
      connect(node, .identity(key), .step(joint.method, needs: joint.needs), isCertain: joint.method.isCertain)
    }
  }

  /// How many identities with something gained are looked at of each that has gained nothing.
  private static let mostGaining = 64

  /// Roles that only together reach the level that is the goal.
  private mutating func connectTogether(_ node: Int, _ bound: [PathEntry]) {
    guard case .level(let level) = facts.goal, bound.count > 1 else { return }
    let clusterWide = Dictionary(
      grouping: bound.filter { Int($0.holding.role) < facts.snapshot.roles.count }, by: \.holding.role)
    guard clusterWide.count > 1, !clusterWide.keys.contains(where: { facts.meetsGoal[Int($0)] }) else { return }
    let roles = Set(clusterWide.keys)
    let isMet = togetherMeeting[roles] ?? (facts.analysis.levels.range(ofRoles: roles).atLeast >= level)
    togetherMeeting[roles] = isMet
    guard isMet else { return }
    let needs = clusterWide.sorted { $0.key < $1.key }.map { $0.value.compactMap(\.grant) }
    connect(node, .goal, .step(.hold, needs: needs))
  }
}
