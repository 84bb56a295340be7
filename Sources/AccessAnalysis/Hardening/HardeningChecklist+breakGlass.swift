import AccessModel

/// The way back in if Conditional Access or the admin groups fail.
extension HardeningChecklist {
  func breakGlass(_ profile: ClusterProfile?) -> Item {
    guard !declared.breakGlass.isEmpty else {
      return Item(
        .breakGlass, .bad, "none is declared",
        steps: [HardeningStep("Declare it in config.yaml: break-glass: [OBJECT-ID-OR-UPN]")])
    }
    let reaches = declared.breakGlass.map { reach($0, profile) }
    let state: HardeningAssessment.State =
      reaches.contains { $0.state == .bad } ? .bad : reaches.contains { $0.state == .unknown } ? .unknown : .good
    return Item(
      .breakGlass, state, reaches.map(\.finding).joined(separator: "; "),
      steps: state == .bad
        ? [HardeningStep("Add it to an admin group, bind it to cluster-admin, or enable its account")] : [])
  }

  /// Whether a declared identity can sign in and is cluster admin without local accounts.
  private struct Reach {
    let state: HardeningAssessment.State
    let finding: String
  }

  private func reach(_ identity: DeclaredIdentities.Identity, _ profile: ClusterProfile?) -> Reach {
    switch identity {
    case .principalName(let name):
      guard let user = directory.user(principalName: name) else {
        return Reach(state: .unknown, finding: "\(name): not in the data")
      }
      return reach(user, profile)
    case .objectID(let id):
      if let user = directory.user(id) { return reach(user, profile) }
      if let principal = directory.servicePrincipal(id) {
        return Reach(
          state: .bad, finding: "\(principal.displayName) (\(id)): a service principal, which nobody can sign in with")
      }
      guard directory.group(id) != nil else { return Reach(state: .unknown, finding: "\(id): not in the data") }
      return reach(group: id, profile)
    }
  }

  private func reach(_ user: User, _ profile: ClusterProfile?) -> Reach {
    let label = "\(user.displayName) (\(user.userPrincipalName))"
    switch user.isEnabled {
    case false: return Reach(state: .bad, finding: "\(label): the account is disabled")
    case nil: return Reach(state: .unknown, finding: "\(label): whether the account is enabled is not in the data")
    case true:
      // AKS identifies users of other tenants by their object ID.
      let subject = Subject(kind: .user, name: user.isGuest ? user.id.name : user.userPrincipalName)
      return admin(label, subject, .user(user.id), profile)
    }
  }

  private func reach(group: ObjectID, _ profile: ClusterProfile?) -> Reach {
    let assessment = lockoutGuard.assessment(of: group)
    let label = directory.groupLabel(group)
    guard assessment.isWayIn else {
      return Reach(
        state: assessment.verdict == .fails ? .bad : .unknown, finding: "\(label): \(assessment.finding(in: directory))"
      )
    }
    return admin(label, Subject(kind: .group, name: group.name), .group(group), profile)
  }

  /// The result for an identity that can sign in: whether it is cluster admin.
  private func admin(
    _ label: String, _ subject: Subject, _ member: Directory.Member, _ profile: ClusterProfile?
  ) -> Reach {
    guard let profile else {
      return Reach(state: .unknown, finding: "\(label): can sign in, if the cluster uses Entra")
    }
    guard profile.isEntraEnabled else {
      return Reach(state: .bad, finding: "\(label): cannot sign in, as Entra integration is not managed by AKS")
    }
    if profile.usesAzureRBAC {
      if let gap = WaysIn(SignIn(profile), lockoutGuard).denyGap {
        return Reach(state: .unknown, finding: "\(label): whether it is denied the cluster is not known: \(gap.reason)")
      }
      guard isUndenied(member) else {
        return Reach(state: .bad, finding: "\(label): an Azure deny assignment may keep it out")
      }
    }
    let groups = lockoutGuard.memberships.tokenGroups(of: member)
    let own = [subject.objectID, member.userID].compactMap { $0 }
    let all = own + groups
    if all.contains(where: profile.adminGroups.contains) {
      return Reach(state: .good, finding: "\(label): can sign in, and is cluster admin through an admin group")
    }
    if all.contains(where: lockoutGuard.azureAdmins.contains) {
      return Reach(state: .good, finding: "\(label): can sign in, and is cluster admin through an Azure role")
    }
    let identity = AccessIdentity(subject, groups: groups.map(\.name))
    let withGroups =
      subject.kind == .group ? AccessIdentity(user: nil, groups: identity.groups + groups.map(\.name)) : identity
    let decision = Authorizer(snapshot).decide(
      AccessRequest(withGroups, AccessAction("*", "*", group: "*")), .firstChain)
    if let chain = decision.chains.first {
      let binding = snapshot.bindings[chain.grant.binding]
      return Reach(
        state: .good, finding: "\(label): can sign in, and is cluster admin through \(binding.kind) \(binding.name)")
    }
    return decision.gaps.missing.isEmpty
      ? Reach(state: .bad, finding: "\(label): can sign in, but is not cluster admin without local accounts")
      : Reach(state: .unknown, finding: "\(label): can sign in; whether as cluster admin is not in the data")
  }
}

extension HardeningChecklist {
  /// Whether certainly no deny assignment denies a user, or some member of a group, anything in the whole cluster.
  private func isUndenied(_ member: Directory.Member) -> Bool {
    let assignments = lockoutGuard.assignments
    return switch member {
    case .group(let id): assignments.admitsSomeone(in: id)
    case .user(let id), .servicePrincipal(let id):
      assignments.isUndenied(AzurePrincipal(id, lockoutGuard.memberships))
    case .other: false
    }
  }
}

extension Directory.Member {
  fileprivate var userID: ObjectID? { if case .user(let id) = self { id } else { nil } }
}
