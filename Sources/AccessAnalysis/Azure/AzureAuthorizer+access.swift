import AccessModel

extension AzureAuthorizer {
  /// The roles that apply in a namespace, cluster-wide ones too, by the subject that a binding would name.
  package func ways(applyingIn namespace: Name) -> [Subject: [AzureWay]] {
    bySubject(assignments, in: namespace)
  }

  /// The roles that would apply in a namespace once activated, by the subject that a binding would name.
  package func eligibleWays(applyingIn namespace: Name) -> [Subject: [AzureWay]] {
    eligible.map { bySubject($0, in: namespace) } ?? [:]
  }

  private func bySubject(_ assignments: AzureAssignments, in namespace: Name) -> [Subject: [AzureWay]] {
    let placed = assignments.ofKubernetes(in: .cluster) + assignments.ofKubernetes(in: .namespace(namespace))
    return Dictionary(grouping: placed.map { AzureWay($0) }) { subject(of: $0) }
  }

  /// The missing data that could add roles in a namespace.
  package func gaps(in namespace: Name) -> [Gap] {
    var gaps = GapList(assignments.gaps)
    for placed in assignments.assignments where placed.reach.covers(namespace) { gaps.add(doubts(placed)) }
    return gaps.gaps
  }

  /// The roles for Kubernetes that the principal or one of its groups certainly has.
  func ways(of principal: AzurePrincipal) -> [AzureWay] {
    assignments.heldForCertain(by: principal).filter(\.isOfKubernetes).map { AzureWay($0) }
  }

  /// The roles for Kubernetes in the cluster, in the order of the listing.
  package var ways: [AzureWay] { assignments.ofKubernetes.map { AzureWay($0) } }

  /// The namespaces with roles for Kubernetes assigned in them, sorted by name.
  package var namespaces: [Name] { assignments.namespaces }

  /// The roles for Kubernetes assigned in a scope: for a namespace, without those that apply in the whole cluster.
  package func ways(in scope: Scope) -> [AzureWay] { assignments.ofKubernetes(in: scope).map { AzureWay($0) } }

  /// The subject that a binding would name for the principal of an assignment.
  package func subject(of way: AzureWay) -> Subject {
    memberships.subject(way.assignment.principalID, way.assignment.type)
  }

  /// The roles with data actions assigned to the principal or one of its groups.
  package func access(of principal: AzurePrincipal) -> AzureAccess {
    var ways: [AzureWay] = []
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for (placed, isCertain) in assignments.held(by: principal) {
      if assignments.hasDataActions(placed) == nil { gaps.add(uncertainty(placed, placed.unclearVerdict)) }
      guard placed.isOfKubernetes else { continue }
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
