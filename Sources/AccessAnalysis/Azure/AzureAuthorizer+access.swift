import AccessModel

extension AzureAuthorizer {
  /// The roles with data actions that apply in a namespace, by the subject that a binding would name, and the missing data
  /// that could add roles.
  package func ways(in namespace: Name) -> (ways: [Subject: [AzureWay]], gaps: [Gap]) {
    var ways: [Subject: [AzureWay]] = [:]
    var gaps = GapList(assignments.gaps)
    for placed in assignments.assignments where placed.reach.covers(namespace) {
      guard let hasDataActions = assignments.hasDataActions(placed) else {
        gaps.add(uncertainty(placed, placed.unclearVerdict))
        continue
      }
      guard hasDataActions else { continue }
      ways[memberships.subject(placed.assignment.principalID, placed.assignment.type), default: []]
        .append(AzureWay(placed))
    }
    return (ways, gaps.gaps)
  }

  /// The roles with data actions assigned to the principal or one of its groups.
  package func access(of principal: AzurePrincipal) -> AzureAccess {
    var ways: [AzureWay] = []
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for (placed, isCertain) in assignments.held(by: principal) {
      guard let hasDataActions = assignments.hasDataActions(placed) else {
        gaps.add(uncertainty(placed, placed.unclearVerdict))
        continue
      }
      guard hasDataActions else { continue }
      if !isCertain {
        gaps.add(uncertainty(placed, .yes))
        continue
      }
      ways.append(AzureWay(placed))
      if let condition = placed.condition { gaps.add(dependence(placed, on: condition)) }
    }
    var denials: [AzureDenial] = []
    for placed in assignments.denials {
      let verdict = placed.listedVerdict
      guard verdict != .no else { continue }
      let (isDenied, isExcluded) = (placed.denied.contains(principal), placed.excluded.contains(principal))
      if isDenied == false || isExcluded == true { continue }
      if verdict == .yes && isDenied == true && isExcluded == false {
        denials.append(AzureDenial(placed))
      } else {
        gaps.add(uncertainty(placed, verdict))
      }
    }
    return AzureAccess(ways: ways, denials: denials, gaps: gaps.gaps)
  }
}
