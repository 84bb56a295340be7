import AccessModel

extension AzureAuthorizer {
  /// Returns whom Azure allows and denies any of `actions` in a place.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> AzureWhoCan {
    let asked = actions.map { action in
      (action, (parts(action, isNamespaced: place != .cluster) ?? [action]).map(dataActions))
    }.filter { !$0.1.isEmpty && !$0.1.contains { $0 == nil } }.map { ($0.0, $0.1.compactMap { $0 }) }
    let isOfParts = asked.contains { $0.1.count > 1 }
    let atCluster = asked.map(\.1)
    let inNamespaces = asked.filter { !$0.0.isPath }.map(\.1)
    // Each role is evaluated once, as thousands of assignments share a few roles.
    let ofRoles = assignments.roles.map { role in
      (
        atCluster: atCluster.map { $0.map { AzureVerdicts(role, $0) } },
        inNamespaces: inNamespaces.map { $0.map { AzureVerdicts(role, $0) } }
      )
    }
    var ways: [ObjectID: [AzureWay]] = [:]
    var types: [ObjectID: PrincipalType] = [:]
    /// The assignments that allow a part of what `*` stands for, with the verdicts on the parts of each action.
    var partial: [ObjectID: [(placed: PlacedAssignment, parts: [[AzureVerdict?]])]] = [:]
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    // By number, as a copy of an assignment takes longer than its verdict.
    let all = assignments.assignments
    for assignment in all.indices where all[assignment].reach.meets(place) {
      let isEverywhere = all[assignment].reach == .everywhere
      let asked = isEverywhere ? atCluster : inNamespaces
      let verdict = { (number: Int, part: Int) in
        all[assignment].verdict(asked[number][part]) { role in
          isEverywhere ? ofRoles[role].atCluster[number][part] : ofRoles[role].inNamespaces[number][part]
        }
      }
      let parts = isOfParts ? asked.indices.map { number in asked[number].indices.map { verdict(number, $0) } } : []
      let verdicts = isOfParts ? parts.map(\.ofAll) : asked.indices.map { verdict($0, 0) }
      let isOfNoUse = !verdicts.contains { $0 != .no } && !parts.contains { $0.contains(.yes) }
      if isOfNoUse { continue }
      let placed = all[assignment]
      if verdicts.contains(.yes) {
        ways[placed.assignment.principalID, default: []].append(AzureWay(placed))
        types[placed.assignment.principalID] = placed.assignment.type
      } else if let unclear = verdicts.first(where: { $0 != .no }) {
        gaps.add(uncertainty(placed, unclear))
      } else {
        partial[placed.assignment.principalID, default: []].append((placed, parts))
      }
    }
    for (principal, held) in partial where ways[principal] == nil && held.count > 1 {
      ways[principal] = AzureAuthorizer.together(held)
      types[principal] = held[0].placed.assignment.type
    }
    var denials: [PlacedDenial] = []
    for placed in assignments.denials where placed.reach.meets(place) {
      let verdicts = atCluster.map { $0.map { placed.verdict($0) }.ofAny }
      guard !verdicts.isEmpty, !verdicts.contains(.no) else { continue }
      if let unclear = verdicts.first(where: { $0 != .yes }) {
        gaps.add(uncertainty(placed, unclear))
      } else {
        denials.append(placed)
        if placed.denied.isOpen || placed.excluded.isOpen { gaps.add(uncertainty(placed, .yes)) }
      }
    }
    let rows = ways.keys.sorted().map { id in
      let type = types[id] ?? .other("")
      return AzureWhoCan.Row(
        principal: id, type: type, subject: memberships.subject(id, type), ways: ways[id] ?? [])
    }
    return AzureWhoCan(rows: rows, gaps: gaps.gaps, denials: denials, memberships: memberships)
  }

  /// The ways of one principal that together allow everything that an action with `*` stands for; nil if they do not.
  private static func together(_ held: [(placed: PlacedAssignment, parts: [[AzureVerdict?]])]) -> [AzureWay]? {
    let ways = held.map(\.placed.reach).distinct.flatMap { reach -> [AzureWay] in
      let there = held.filter { $0.placed.reach == reach || $0.placed.reach == .everywhere }
      let isWhole = there[0].parts.indices.contains { action in
        let parts = there.map { $0.parts[action] }
        return parts[0].indices.allSatisfy { part in parts.contains { $0[part] == .yes } }
      }
      return isWhole ? there.map { AzureWay($0.placed) } : []
    }
    return ways.isEmpty ? nil : ways.distinct
  }
}

extension [AzureVerdict?] {
  /// The verdict on everything that a request with `*` stands for.
  fileprivate var ofAll: AzureVerdict? {
    if contains(.no) { return .no }
    return first { $0 != .yes } ?? .yes
  }
}

extension [AzureVerdict] {
  /// The verdict if one part is enough.
  fileprivate var ofAny: AzureVerdict {
    if contains(.yes) { return .yes }
    return first { $0 != .no } ?? .no
  }
}
