import AccessModel

/// Judges whether somebody can do all that a role allows in a scope.
struct RoleJudge {
  /// The role's level; none if the role is not in the data.
  let range: LevelRange
  /// Whether the role is known to give nothing: it has no rules, or is missing though all roles were read.
  let isVoid: Bool
  private let change: GrantChange

  init(_ change: GrantChange, _ analysis: Analysis) {
    self.change = change
    range = change.number.map { analysis.levels.ranges[$0] } ?? analysis.levels.missing
    let part: Gap.Part = change.role.kind == .role ? .roles : .clusterRoles
    isVoid = change.number == nil ? analysis.roles.snapshot.gaps(in: [part]).isEmpty : range == .none
  }

  /// Whether everything is held: by one role or several together, or by an Azure role of at least its level.
  ///
  /// - Parameter snapshot: The one that the access is of.
  func isHeld(_ held: HeldAccess, in snapshot: Snapshot, _ memory: inout CoverageMemory) -> Bool {
    held.access.who.identity.isMaster || isHeld(by: held.rows(in: change.scope), snapshot, &memory)
  }

  /// The grants by which it is held: each that suffices, or if none does, those that do together.
  func ways(_ held: HeldAccess, _ snapshot: Snapshot, _ memory: inout CoverageMemory) -> [KeptWay] {
    let (who, masters) = (held.access.who, Subject(kind: .group, name: AccessIdentity.masters))
    if who.identity.isMaster {
      return [KeptWay(source: .apiServer, group: who.subject == masters ? nil : masters.name)]
    }
    let rows = held.rows(in: change.scope)
    var needed = rows.filter { isHeld(by: [$0], snapshot, &memory) }
    if needed.isEmpty {
      needed = rows
      for row in rows.reversed() {
        let rest = needed.filter { $0 != row }
        if isHeld(by: rest, snapshot, &memory) { needed = rest }
      }
    }
    return needed.map { KeptWay($0, in: snapshot) }.distinct
  }

  private func isOfRole(_ grant: Grant, _ bindings: [Binding]) -> Bool { bindings[grant.binding].role == change.role }

  private func isHeld(
    by rows: [EffectiveAccess.Row], _ snapshot: Snapshot, _ memory: inout CoverageMemory
  ) -> Bool {
    guard let number = change.number else {
      // What the role allows is not known, so only a grant of the same role counts.
      return rows.compactMap(\.grant).contains { isOfRole($0, snapshot.bindings) }
    }
    let held = Set(rows.compactMap(\.role))
    let azure = rows.reduce(LevelRange.none) { $0.union($1.way?.range ?? .none) }
    if range.atMost != .none && azure.atLeast >= range.atMost { return true }
    return memory.covers(held, number)
  }
}
