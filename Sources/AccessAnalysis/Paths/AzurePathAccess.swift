import AccessModel

/// What Azure gives those who start: ways to cluster admin, and roles for Kubernetes with the tools that they allow.
struct AzurePathAccess: Sendable {
  let rows: [AzureAdminPaths.Row]
  let gaps: [Gap]
  /// The assignments, by the numbers in `PathGrant`.
  private(set) var assignments: [RoleAssignment] = []
  /// The tools of roles for Kubernetes, in the order of `holders`.
  private(set) var tools: [PathTools] = []
  private let numbers: [RoleAssignment: Int32]

  init(_ analysis: Analysis, declared: DeclaredIdentities, builtIn: [RoleDefinition]) {
    let snapshot = analysis.roles.snapshot
    let hasAzure = !snapshot.contents.roleAssignments.isEmpty || !snapshot.contents.eligibleRoleAssignments.isEmpty
    let paths = AzureAdminPaths(snapshot, analysis.memberships, declared: declared, builtIn: builtIn)
    rows = hasAzure ? paths.rows.filter(\.isOpen) : []
    gaps = snapshot.profile == nil ? [] : paths.gaps
    assignments = rows.map(\.way.assignment).distinct
    numbers = Dictionary(uniqueKeysWithValues: assignments.enumerated().map { ($1, Int32($0)) })
  }

  /// Every subject of the index, and those that only assignments name.
  func subjects(_ index: SnapshotIndex) -> [Subject] {
    let named = rows.compactMap { row -> Subject? in
      let subject = Subject(kind: row.type.isGroup ? .group : .user, name: row.principal.name)
      return index.number(of: subject) == nil ? subject : nil
    }
    return index.subjects + named.distinct
  }

  /// Adds the ways of a principal and of its groups.
  func add(to identity: inout PathIdentity, of who: SubjectIdentity, _ facts: PathFacts) {
    guard !rows.isEmpty, let principal = who.principal else { return }
    var own = Set(principal.groups)
    if case .known(let id) = principal.identity { own.insert(id) }
    for row in rows where own.contains(row.principal) {
      guard let number = numbers[row.way.assignment] else { continue }
      for step in row.steps where step.isOpen {
        identity.azureWays.append(
          (.azure(step.path), number, step.obstacle == nil && !row.isEligible))
      }
    }
  }
}
