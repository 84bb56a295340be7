import AccessModel

/// Whom Azure roles allow an action, and whom deny assignments deny it: Azure's part of the answer to "who can …?".
package struct AzureWhoCan: Sendable {
  /// A principal that roles allow the action.
  package struct Row: Sendable, Hashable {
    package let principal: ObjectID
    package let type: PrincipalType
    /// The principal as a binding would name it.
    package let subject: Subject
    package let ways: [AzureWay]

    package var isEverywhere: Bool { ways.contains { $0.reach == .everywhere } }

    /// The namespaces that roles assigned in them reach, each once and in the order of names.
    package var namespaces: [Name] {
      Set(ways.compactMap { if case .namespace(let name) = $0.reach { name } else { nil } }).sorted()
    }
  }

  /// A row for each principal that an assignment names, in the order of object IDs.
  package let rows: [Row]
  /// What is not known and could add rows or deny some.
  package let gaps: [Gap]
  /// The deny assignments that deny every one of the actions to somebody.
  let denials: [PlacedDenial]
  let memberships: Memberships

  /// Whether anybody at all is denied it.
  package var hasDenials: Bool { !denials.isEmpty }

  /// What denies the action to a subject that may be allowed it: in all of the place, or in some namespaces of it.
  ///
  /// A group is denied where every member of it is. Without deny assignments it costs nothing.
  package func denials(of subject: Subject) -> [AzureDenial] {
    denials.denying(subject, memberships)
  }
}

extension [PlacedDenial] {
  /// Those that deny a subject for certain.
  func denying(_ subject: Subject, _ memberships: Memberships) -> [AzureDenial] {
    guard !isEmpty else { return [] }
    if let id = memberships.objectID(of: subject), !contains(where: { $0.denied.mayContain(id) }) { return [] }
    guard let principal = AzurePrincipal(subject, memberships) else { return [] }
    return filter { $0.denied.contains(principal) == true && $0.excluded.contains(principal) == false }
      .map(AzureDenial.init)
  }
}

extension AzureAuthorizer {
  /// Whom Azure allows and denies any of `actions` in a place.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> AzureWhoCan {
    let resources = actions.filter { !$0.isPath }
    let atCluster = actions.compactMap(dataActions)
    let inNamespaces = resources.count == actions.count ? atCluster : resources.compactMap(dataActions)
    // What each role says is worked out once, as thousands of assignments share a few roles.
    let ofRoles = assignments.roles.map { role in
      (atCluster: atCluster.map { role.verdict($0) }, inNamespaces: inNamespaces.map { role.verdict($0) })
    }
    var ways: [ObjectID: [AzureWay]] = [:]
    var types: [ObjectID: PrincipalType] = [:]
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for placed in assignments.assignments where placed.reach.meets(place) {
      let count = placed.reach == .everywhere ? atCluster.count : inNamespaces.count
      let verdicts = (0..<count).map { number in
        placed.verdict { role in
          placed.reach == .everywhere ? ofRoles[role].atCluster[number] : ofRoles[role].inNamespaces[number]
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
      let verdicts = atCluster.map { actions in placed.verdict { $0.verdict(actions) } }
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
