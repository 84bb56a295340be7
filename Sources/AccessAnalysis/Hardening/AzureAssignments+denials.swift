import AccessModel

extension AzureAssignments {
  /// The deny assignments that can deny something in the whole cluster.
  var clusterWideDenials: [PlacedDenial] { denials.filter { $0.reach.covers(nil) && $0.listedVerdict != .no } }

  /// Whether certainly no deny assignment denies the principal anything in the whole cluster.
  func isUndenied(_ principal: AzurePrincipal) -> Bool {
    clusterWideDenials.allSatisfy {
      $0.denied.contains(principal) == false || $0.excluded.contains(principal) == true
    }
  }

  /// Whether a member who can sign in, or whom the data does not rule out, is certainly denied nothing.
  func admitsSomeone(in group: ObjectID) -> Bool {
    if clusterWideDenials.isEmpty { return true }
    let transitive = memberships.transitiveMembers(of: group)
    let people = transitive.members.compactMap { belonging -> User? in
      if case .user(let id) = belonging.member { memberships.directory.user(id) } else { nil }
    }
    func isUndenied(_ user: User) -> Bool { self.isUndenied(AzurePrincipal(user.id, memberships)) }
    let known = people.filter { $0.isEnabled == true }
    if !known.isEmpty { return known.contains(where: isUndenied) }
    // Members that the data does not list are excluded as members of the group.
    let members = AzurePrincipal(.anyMember, groups: [group], areGroupsComplete: true)
    if memberships.reachesTokens(group), clusterWideDenials.allSatisfy({ $0.excluded.contains(members) == true }) {
      return true
    }
    let candidates = people.filter { $0.isEnabled == nil }
    return transitive.unread.isEmpty && people.count == transitive.members.count && !candidates.isEmpty
      && candidates.allSatisfy(isUndenied)
  }
}
