import AccessModel

/// What the graph needs to know of a snapshot, worked out once.
final class PathFacts: Sendable {
  let analysis: Analysis
  /// Kept beside the analysis, as it is looked at in the innermost loops.
  let snapshot: Snapshot
  let index: SnapshotIndex
  let goal: AccessGoal
  /// The tools of each role, by number; those of Azure roles follow.
  let tools: [PathTools]
  /// Whether a role that is bound in the whole cluster is the goal.
  let meetsGoal: [Bool]
  /// The tools of each role as a mask.
  let masks: [UInt32]
  private let usefulInCluster: [Bool]
  private let usefulInNamespace: [Bool]
  /// What of each role's tools is of use only together with what other roles allow.
  private let lonelyInCluster: [UInt32]
  private let lonelyInNamespace: [UInt32]
  /// Those of each role's tools that are allowed on any object.
  let whole: [UInt32]
  /// The ServiceAccounts that bindings name, by namespace: their numbers as subjects.
  let accounts: [Int32: [Int32]]
  /// The Roles of each namespace.
  let roles: [Int32: [Int32]]
  /// Those of `accounts` that are known to exist, or may.
  let existing: [Bool]
  /// The assignments by which a `PathGrant` counts them.
  let assignments: [RoleAssignment]
  /// The grants that are taken as revoked.
  let revoked: Set<PathGrant>

  init(
    _ analysis: Analysis, _ goal: AccessGoal, _ assignments: [RoleAssignment], azureTools: [PathTools],
    meetingGoal azureGoals: [Bool]
  ) {
    let (snapshot, index) = (analysis.roles.snapshot, analysis.roles.snapshot.index)
    let hasConstrained = snapshot.serverVersion.map { $0 >= KubernetesVersion(1, 36) } ?? true
    var known: [[PolicyRule]: PathTools] = [:]
    let tools =
      analysis.roles.rules.map { rules in
        if let tools = known[rules] { return tools }
        let tools = PathTools(rules, hasConstrained: hasConstrained)
        known[rules] = tools
        return tools
      } + azureTools
    var accounts: [Int32: [Int32]] = [:]
    var existing = [Bool](repeating: true, count: index.subjects.count)
    let areAccountsRead = !snapshot.serviceAccounts.isEmpty && snapshot.gaps(in: [.serviceAccounts]).isEmpty
    for (number, subject) in index.subjects.enumerated() where subject.kind == .serviceAccount {
      guard let name = subject.namespace, !name.isEmpty, let namespace = index.number(ofNamespace: name) else {
        continue
      }
      accounts[Int32(namespace), default: []].append(Int32(number))
      if areAccountsRead && subject.name != "default" {
        existing[number] = snapshot.serviceAccount(named: subject.name, in: name) != nil
      }
    }
    var roles: [Int32: [Int32]] = [:]
    for (number, role) in snapshot.roles.enumerated() {
      guard let name = role.scope.namespace, let namespace = index.number(ofNamespace: name) else { continue }
      roles[Int32(namespace), default: []].append(Int32(number))
    }
    self.analysis = analysis
    self.snapshot = snapshot
    self.index = index
    self.goal = goal
    self.assignments = assignments
    self.tools = tools
    meetsGoal =
      analysis.roles.rules.indices.map { goal.isMet(by: $0, analysis.levels) }
      + azureGoals
    let masks = tools.map(\.mask)
    self.masks = masks
    usefulInCluster = zip(masks, meetsGoal).map { PathFacts.isOfUse($0) || $1 }
    usefulInNamespace = masks.map { PathFacts.isOfUse($0 & PathTool.namespacedMask) }
    lonelyInCluster = tools.map { PathPair.lonely($0, counted: .max) }
    lonelyInNamespace = tools.map { PathPair.lonely($0, counted: PathTool.namespacedMask) }
    whole = tools.map { tools in PathTool.allCases.reduce(0) { tools[$1] == .any ? $0 | $1.bit : $0 } }
    self.accounts = accounts
    self.roles = roles
    self.existing = existing
    revoked = []
  }

  /// The same, but for some grants that are revoked.
  init(_ other: PathFacts, without revoked: Set<PathGrant>) {
    analysis = other.analysis
    snapshot = other.snapshot
    index = other.index
    goal = other.goal
    tools = other.tools
    meetsGoal = other.meetsGoal
    masks = other.masks
    usefulInCluster = other.usefulInCluster
    usefulInNamespace = other.usefulInNamespace
    lonelyInCluster = other.lonelyInCluster
    lonelyInNamespace = other.lonelyInNamespace
    whole = other.whole
    accounts = other.accounts
    roles = other.roles
    existing = other.existing
    assignments = other.assignments
    self.revoked = revoked
  }

  func tools(of role: Int32) -> PathTools { role == PathHolding.everything ? .everything : tools[Int(role)] }

  /// The tools of a role that count in a place.
  func mask(_ holding: PathHolding) -> UInt32 {
    let mask = holding.role == PathHolding.everything ? PathTools.everything.mask : masks[Int(holding.role)]
    return holding.place == .cluster ? mask : mask & PathTool.namespacedMask
  }

  /// Whether holding it leads anywhere.
  func isOfUse(_ holding: PathHolding) -> Bool {
    if holding.role == PathHolding.everything { return true }
    return holding.place == .cluster ? usefulInCluster[Int(holding.role)] : usefulInNamespace[Int(holding.role)]
  }

  private static func isOfUse(_ mask: UInt32) -> Bool { mask & PathTool.aloneMask != 0 || PathPair.areMet(mask) }

  /// Whether gaining it may help, alone or together with something else.
  func canHelp(_ holding: PathHolding) -> Bool {
    isOfUse(holding) || isGoal(holding) || mask(holding) & PathPair.mask != 0
  }

  /// What of the tools of a role in a place is of use only together with what other roles allow.
  func lonely(_ holding: PathHolding) -> UInt32 {
    if holding.role < 0 { return PathPair.gained }
    return holding.place == .cluster ? lonelyInCluster[Int(holding.role)] : lonelyInNamespace[Int(holding.role)]
  }

  /// Whether its own rules can be extended by one who holds some tools, which ask for nothing but holding it.
  func isExtensible(_ holding: PathHolding, _ tools: UInt32) -> Bool {
    let cluster = PathTool.escalateClusterRoles.bit
    let isClusterRole =
      Int(holding.role) < snapshot.roles.count && snapshot.roles[Int(holding.role)].kind == .clusterRole
    return isClusterRole
      ? tools & cluster != 0 && tools & (PathTool.changeClusterRoles.bit | PathTool.createClusterRoles.bit) != 0
      : tools & PathTool.changeRoles.bit != 0 && tools & PathTool.escalateRoles.bit != 0
  }

  func isGoal(_ holding: PathHolding) -> Bool {
    holding.place == .cluster && (holding.role == PathHolding.everything || meetsGoal[Int(holding.role)])
  }

  func support(_ grant: PathGrant) -> PathSupport {
    grant.subject < 0
      ? .assignment(assignments[Int(grant.binding)])
      : .grant(Grant(binding: Int(grant.binding), subject: Int(grant.subject)))
  }
}
