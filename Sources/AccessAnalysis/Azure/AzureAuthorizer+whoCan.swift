import AccessModel

extension AzureAuthorizer {
  /// Returns whom Azure allows and denies any of `actions` in a place.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> AzureWhoCan {
    let resources = actions.filter { !$0.isPath }
    let atCluster = actions.compactMap(dataActions)
    let inNamespaces = resources.count == actions.count ? atCluster : resources.compactMap(dataActions)
    // Each role is evaluated once, as thousands of assignments share a few roles.
    let ofRoles = assignments.roles.map { role in
      (
        atCluster: atCluster.map { AzureVerdicts(role, $0) }, inNamespaces: inNamespaces.map { AzureVerdicts(role, $0) }
      )
    }
    var ways: [ObjectID: [AzureWay]] = [:]
    var types: [ObjectID: PrincipalType] = [:]
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for placed in assignments.assignments where placed.reach.meets(place) {
      let isEverywhere = placed.reach == .everywhere
      let verdicts = (isEverywhere ? atCluster : inNamespaces).enumerated().map { number, actions in
        placed.verdict(actions) { role in
          isEverywhere ? ofRoles[role].atCluster[number] : ofRoles[role].inNamespaces[number]
        }
      }
      if verdicts.contains(.yes) {
        ways[placed.assignment.principalID, default: []].append(AzureWay(placed))
        types[placed.assignment.principalID] = placed.assignment.type
      } else if let unclear = verdicts.first(where: { $0 != .no }) {
        gaps.add(uncertainty(placed, unclear))
      }
    }
    var denials: [PlacedDenial] = []
    for placed in assignments.denials where placed.reach.meets(place) {
      let verdicts = atCluster.map { placed.verdict($0) }
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
}
