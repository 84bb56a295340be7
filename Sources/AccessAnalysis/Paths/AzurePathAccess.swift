import AccessModel

/// What Azure gives those who start: ways to cluster admin, and roles for Kubernetes with the tools that they allow.
struct AzurePathAccess: Sendable {
  /// The ways to cluster admin that are open.
  let rows: [AzureAdminPaths.Row]
  let gaps: [Gap]
  /// The assignments, by the numbers in `PathGrant`.
  let assignments: [RoleAssignment]
  /// The roles for Kubernetes, in the order of `tools`.
  private let placed: [PlacedAssignment]
  /// The tools that each role for Kubernetes allows.
  let tools: [PathTools]
  /// Whether each of them is the goal, where it applies in the whole cluster.
  let meetsGoal: [Bool]
  private let numbers: [RoleAssignment: Int32]
  /// The positions of `rows` and of `placed` by principal.
  private let rowsOfPrincipal: [ObjectID: [Int]]
  private let placedOfPrincipal: [ObjectID: [Int]]
  private let azure: AzureAuthorizer?

  init(_ analysis: Analysis, to goal: AccessGoal, declared: DeclaredIdentities, builtIn: [RoleDefinition]) {
    let contents = analysis.roles.snapshot.contents
    let hasAzure = !contents.roleAssignments.isEmpty || !contents.eligibleRoleAssignments.isEmpty
    let paths = AzureAdminPaths(
      analysis.roles.snapshot, analysis.memberships, declared: declared, builtIn: builtIn)
    rows = hasAzure ? paths.rows.filter(\.isOpen) : []
    gaps = contents.profile == nil ? [] : paths.gaps
    let azure = analysis.authorizer.azure
    placed = azure?.assignments.ofKubernetes ?? []
    tools = placed.map { placed in azure.map { PathTools(placed, $0) } ?? PathTools([]) }
    meetsGoal = placed.map { placed in
      switch goal {
      case .level(let level): placed.range.atLeast >= level
      case .actions(let actions): actions.contains { azure?.allows(placed, $0) == true }
      }
    }
    assignments = (rows.map(\.way.assignment) + placed.map(\.assignment)).distinct
    numbers = Dictionary(uniqueKeysWithValues: assignments.enumerated().map { ($1, Int32($0)) })
    self.azure = azure
    let (rows, placed) = (rows, placed)
    rowsOfPrincipal = Dictionary(grouping: rows.indices) { rows[$0].principal }
    placedOfPrincipal = Dictionary(grouping: placed.indices) { placed[$0].assignment.principalID }
  }

  /// Every subject of the index, and those that only assignments name.
  func subjects(_ index: SnapshotIndex) -> [Subject] {
    let principals =
      rows.map { ($0.principal, $0.type) } + placed.map { ($0.assignment.principalID, $0.assignment.type) }
    let named = principals.compactMap { id, type -> Subject? in
      let subject = Subject(kind: type.isGroup ? .group : .user, name: id.name)
      return index.number(of: subject) == nil ? subject : nil
    }
    return index.subjects + named.distinct
  }

  /// Adds what Azure gives a principal and its groups.
  func add(to identity: inout PathIdentity, of who: SubjectIdentity, _ facts: PathFacts) {
    guard !assignments.isEmpty, let principal = who.principal else { return }
    var own = principal.groups
    if case .known(let id) = principal.identity { own.append(id) }
    for row in own.distinct.flatMap({ rowsOfPrincipal[$0] ?? [] }).map({ rows[$0] }) {
      guard let number = numbers[row.way.assignment] else { continue }
      for step in row.steps where step.isOpen {
        identity.azureWays.append((.azure(step.path), number, step.obstacle == nil && !row.isEligible))
      }
    }
    for position in own.distinct.flatMap({ placedOfPrincipal[$0] ?? [] }) {
      let placed = placed[position]
      guard let number = numbers[placed.assignment], let place = facts.place(of: placed.scope) else { continue }
      let role = Int32(facts.snapshot.roles.count + position)
      identity.azure.append((PathHolding(role: role, place: place), number))
    }
  }
}

extension PathTools {
  /// The tools that an Azure role allows for certain; the webhook passes no names of objects.
  fileprivate init(_ placed: PlacedAssignment, _ azure: AzureAuthorizer) {
    self.init(Set(PathTool.allCases.filter { tool in tool.actions.contains { azure.allows(placed, $0) } }))
  }
}

extension AzureAuthorizer {
  /// Whether an assignment allows an action for certain where it applies.
  fileprivate func allows(_ placed: PlacedAssignment, _ action: AccessAction) -> Bool {
    guard let actions = dataActions(action) else { return false }
    return placed.verdict(actions) { AzureVerdicts(assignments.roles[$0], actions) } == .yes
  }
}

extension PathFacts {
  /// Where something of a scope applies; nil if nothing is known of the namespace.
  fileprivate func place(of scope: Scope) -> PathPlace? {
    guard let name = scope.namespace else { return .cluster }
    return index.number(ofNamespace: name).map { PathPlace(number: Int32($0)) }
  }
}
