import AccessModel

/// People and service principals of bindings, and of the groups that bindings name.
extension FindingRule {
  static let entraUserNames: [FindingRule] = [
    flaw(
      "user-bound-by-wrong-name", title: "is bound by a name that no token carries",
      why:
        "The cluster knows a member of the tenant by user principal name, byte by byte, and a guest by object ID. Any "
        + "other name matches nobody.",
      advice: "Bind a group; or else the person by the name that the token carries.",
      citations: [.centralIdentity, .periodicReview], parts: [.users]
    ) { flaw, _ in
      switch flaw {
      case .userByObjectID, .guestByPrincipalName, .userInOtherCase, .userByMail: .medium
      default: nil
      }
    },
    flaw(
      "user-disabled", title: "is bound, and the account is disabled",
      why: "The account holds this again as soon as it is enabled, which nobody reviews as a grant.",
      advice: "Revoke it.", citations: [.lifeCycle, .accessReview, .periodicReview], parts: [.users],
      remedy: { _ in .revoke }
    ) { flaw, _ in
      if case .userDisabled = flaw { .medium } else { nil }
    },
    flaw(
      "user-unknown", title: "is bound, and is not among the tenant's users",
      why: "Whoever is given an account of this name inherits all that the former one held.",
      advice: "Revoke it, unless the account signs in with a certificate.",
      citations: [.lifeCycle, .accessReview, .periodicReview], parts: [.users], remedy: { _ in .revoke }
    ) { flaw, _ in
      flaw == .userUnknown ? .medium : nil
    },
  ]

  static let entraPeople: [FindingRule] = [
    FindingRule(
      "person-bound", .entra, title: "is a person bound without a group",
      why: "What a person is given outlives the change of team or employer, and reviews of group memberships miss it.",
      advice: "Grant it to a group that the person is a member of; \(ProgramName.current) migrate names such groups.",
      citations: [.lifeCycle, .accessReview, .periodicReview], parts: [.users]
    ) { context in
      context.boundSubjects.compactMap { bound in
        context.isPerson(bound) ? context.finding("person-bound", about: bound, .medium) : nil
      }
    },
    FindingRule(
      "guest-has-access", .entra, title: "is a guest of the tenant and has access",
      why: "Another organization decides who signs in with this account, and when it is closed.",
      advice: "Check that the guest is still needed, and end the membership or the grant otherwise.",
      citations: [.lifeCycle, .accessReview], parts: [.users, .groups, .members], evaluate: \.guests),
  ]

  static let entraPrincipals: [FindingRule] = [
    FindingRule(
      "service-principal-bound", .entra, title: "is a service principal bound in the cluster",
      why: "A service principal signs in with a secret or certificate that can leak and that someone has to replace. "
        + "Workload identity and managed identities have none.",
      advice: "For workloads, use a ServiceAccount with workload identity; else a managed identity or a federated "
        + "credential.",
      citations: [.applicationIdentity], parts: [.users]
    ) { context in
      context.boundSubjects.compactMap { bound in
        guard bound.subject.kind == .user, bound.flaw == nil, let id = bound.subject.objectID,
          let principal = context.directory.servicePrincipal(id), !principal.isManagedIdentity
        else { return nil }
        return context.finding("service-principal-bound", about: bound, .medium)
      }
    },
    flaw(
      "service-principal-misbound", title: "is a service principal bound as something else",
      why:
        "The cluster knows a service principal as a User by its object ID. As a Group, or by its name or client ID, it "
        + "matches nobody.",
      advice: "For workloads, use a ServiceAccount with workload identity; else bind it as a User by its object ID.",
      citations: [.applicationIdentity, .periodicReview], parts: [.groups, .users]
    ) { flaw, _ in
      switch flaw {
      case .groupIsServicePrincipal, .servicePrincipalByName: .medium
      default: nil
      }
    },
  ]

  static let entraTokens: [FindingRule] = [
    FindingRule(
      "person-near-group-limit", .entra, title: "is in nearly as many groups as a token carries, or more",
      why:
        "A token carries at most \(Memberships.tokenLimit) groups. Beyond that it carries none, and access depends on "
        + "the cluster looking them up in Entra at each sign-in.",
      advice: "End memberships that are not needed.", citations: [.accessReview], parts: [.users, .groups, .members],
      concernsBindings: false
    ) { context in
      context.crowdedTokens(context.directory.users.map { (.user($0.id), .user($0.id)) }, from: nearTokenLimit).map {
        Finding(
          "person-near-group-limit", $0.object, $0.count > Memberships.tokenLimit ? .medium : .low, $0.places,
          people: 1, detail: "in \($0.count) groups")
      }
    },
    FindingRule(
      "service-principal-beyond-group-limit", .entra, title: "is in more groups than a token carries",
      why: "The groups of a service principal cannot be looked up, so in more than \(Memberships.tokenLimit) it cannot "
        + "sign in.",
      advice: "End memberships that are not needed, or bind it by its object ID.",
      citations: [Citation(.microsoft, "IM-3")], parts: [.groups, .members], concernsBindings: false
    ) { context in
      let principals: [(Directory.Member, FindingObject)] = context.directory.servicePrincipals.map {
        (.servicePrincipal($0.id), .principal($0.id))
      }
      return context.crowdedTokens(principals, from: Memberships.tokenLimit + 1).map {
        Finding(
          "service-principal-beyond-group-limit", $0.object, .medium, $0.places, detail: "in \($0.count) groups")
      }
    },
  ]

  /// The number of groups from which on a token is nearly full.
  private static let nearTokenLimit = Memberships.tokenLimit * 9 / 10
}

extension FindingContext {
  /// Whether a subject is a person whom the cluster knows by that name, and not one who is meant to be bound.
  fileprivate func isPerson(_ bound: BoundSubject) -> Bool {
    guard bound.subject.kind == .user, bound.flaw == nil else { return false }
    let name = bound.subject.name
    let declared = settings.declared.platformAdmins + settings.declared.breakGlass
    if case .user(let id)? = PeopleWithAccess.person(bound.subject, directory) {
      return settings.declared.purpose(of: id, in: directory) == nil
    }
    // Without the users of the tenant, only the form of the name tells.
    return directory.users.isEmpty && name.text.utf8.contains(UInt8(ascii: "@"))
      && !declared.contains(.principalName(name))
  }

  /// The guests whom bindings name, or groups that bindings name contain.
  fileprivate var guests: [Finding] {
    let (subjects, groups) = (boundSubjects, boundGroups)
    let own = Dictionary(
      subjects.enumerated().compactMap { position, bound in
        bound.subject.kind == .user ? (bound.subject.name, position) : nil
      }, uniquingKeysWith: { first, _ in first })
    return directory.users.compactMap { user in
      guard user.isGuest, user.isEnabled != false else { return nil }
      let direct = own[user.kubernetesName].map { subjects[$0].grants } ?? []
      let through = analysis.memberships.tokenGroups(of: .user(user.id)).filter { groups[$0] != nil }
      let grants = direct + through.flatMap { group in groups[group].map { subjects[$0].grants } ?? [] }
      guard !grants.isEmpty else { return nil }
      return Finding(
        "guest-has-access", .user(user.id), severity(.medium, of: grants),
        direct.map { .grant($0) } + through.map { .group($0) }, people: 1)
    }
  }

  /// Those in many groups of which bindings name one at least.
  ///
  /// - Parameter fewest: The number of groups from which on they are many.
  fileprivate func crowdedTokens(
    _ members: [(Directory.Member, FindingObject)], from fewest: Int
  ) -> [(object: FindingObject, count: Int, places: [FindingPlace])] {
    let groups = boundGroups
    return members.compactMap { member, object in
      guard analysis.memberships.mayReach(fewest, member) else { return nil }
      let carried = analysis.memberships.tokenGroups(of: member)
      guard carried.count >= fewest else { return nil }
      let bound = carried.filter { groups[$0] != nil }
      return bound.isEmpty ? nil : (object, carried.count, bound.map { .group($0) })
    }
  }
}
