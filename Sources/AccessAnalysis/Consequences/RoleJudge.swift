import AccessModel

/// Judges whether somebody can do all that a role allows in a scope.
struct RoleJudge {
  /// The role's level; none if the role is not in the data.
  let range: LevelRange
  /// Whether the role is missing, though all roles were read, so that it gives nothing.
  let isVoid: Bool
  private let change: GrantChange
  private let roles: EffectiveRoles

  init(_ change: GrantChange, _ analysis: Analysis) {
    self.change = change
    roles = analysis.roles
    range = change.number.map { analysis.levels.ranges[$0] } ?? .none
    let part: Gap.Part = change.role.kind == .role ? .roles : .clusterRoles
    isVoid = change.number == nil && roles.snapshot.gaps(in: [part]).isEmpty
  }

  /// Whether everything is held: by one role or several together, or by an Azure role of at least its level.
  ///
  /// - Parameter snapshot: The one that the access is of.
  func isHeld(_ access: EffectiveAccess, in snapshot: Snapshot) -> Bool {
    access.who.identity.isMaster || isHeld(by: rows(access), snapshot)
  }

  /// The grants by which it is held: each that suffices, or if none does, all together.
  func ways(_ access: EffectiveAccess, _ snapshot: Snapshot) -> [KeptWay] {
    let rows = rows(access)
    let sufficient = rows.filter { isHeld(by: [$0], snapshot) }
    return (sufficient.isEmpty ? rows : sufficient).map { row in
      let source: KeptWay.Source
      switch row.source {
      case .binding(let grant, _):
        let binding = snapshot.bindings[grant.binding]
        source = .binding(binding.identity, binding.role)
      case .azure(let way): source = .azure(way)
      }
      return KeptWay(source: source, group: row.group)
    }.distinct
  }

  private func rows(_ access: EffectiveAccess) -> [EffectiveAccess.Row] {
    access.rows.filter { $0.scope == change.scope || $0.scope == .cluster }
  }

  private func isOfRole(_ grant: Grant, _ bindings: [Binding]) -> Bool { bindings[grant.binding].role == change.role }

  private func isHeld(by rows: [EffectiveAccess.Row], _ snapshot: Snapshot) -> Bool {
    guard let number = change.number else {
      // What the role allows is not known, so only a grant of the same role counts.
      return rows.compactMap(\.grant).contains { isOfRole($0, snapshot.bindings) }
    }
    let held = Set(rows.compactMap(\.role))
    if held.contains(number) { return true }
    let azure = rows.reduce(LevelRange.none) { $0.union($1.way?.range ?? .none) }
    if range.atMost != .none && azure.atLeast >= range.atMost { return true }
    return RuleCoverage.covers(owner: held.flatMap { roles.rules[$0] }, servant: roles.rules[number])
  }
}
