import AccessModel

/// Groups of bindings: by which name, and what is behind it.
extension FindingRule {
  static let entraGroupNames: [FindingRule] = [
    flaw(
      "group-bound-by-name", title: "is bound by a name, not by an object ID",
      why: "\(SubjectFlaw.whyByName) A certificate's organization of that name would match.",
      advice: "Bind the group by its object ID.",
      citations: [.centralIdentity, .periodicReview], parts: [.groups]
    ) { flaw, context in
      switch flaw {
      case .groupByName: .medium
      // Without Entra, groups come from certificates or another provider, under any name.
      case .groupWithoutObjectID: context.usesEntra ? .medium : nil
      default: nil
      }
    },
    flaw(
      "group-id-in-capitals", title: "is bound by an object ID in upper case", why: SubjectFlaw.whyInCapitals,
      advice: "Write the object ID in lower case.", citations: [.centralIdentity, .periodicReview], parts: [.groups]
    ) { flaw, _ in
      if case .groupInCapitals = flaw { .medium } else { nil }
    },
    flaw(
      "group-unknown", title: "is not among the tenant's groups",
      why: "Nobody can tell who holds this, or will: a deleted group can be restored for 30 days, and one of another "
        + "tenant has members that nobody here sees.",
      advice: "Revoke what a deleted group holds; find out whose group it is otherwise.",
      citations: [.lifeCycle, .accessReview, .periodicReview], parts: [.groups],
      remedy: { $0 == .groupAbsent ? .revoke : .none }
    ) { flaw, _ in
      [.groupUnknown, .groupAbsent].contains(flaw) ? .medium : nil
    },
    flaw(
      "group-not-security-enabled", title: "is not security-enabled", why: SubjectFlaw.whyNotSecurityEnabled,
      advice: "Bind a security group in its place.", citations: [.periodicReview], parts: [.groups],
      remedy: { _ in .revoke }
    ) { flaw, _ in
      flaw == .groupNotSecurityEnabled ? .medium : nil
    },
    flaw(
      "subject-of-wrong-kind", title: "is bound as the wrong kind of subject",
      why: "The cluster compares the kind too: a user bound as Group, or a group bound as User, matches nobody.",
      advice: "Bind it as what it is; better a group than a person.", citations: [.periodicReview],
      parts: [.groups, .users]
    ) { flaw, _ in
      switch flaw {
      case .groupIsUser, .userIsGroup: .medium
      default: nil
      }
    },
  ]

  static let entraGroups: [FindingRule] = [
    FindingRule(
      "group-empty", .entra, title: "has no members",
      why: "Nobody holds this now, and whoever is added to the group later holds it without anyone deciding on it.",
      advice: "Revoke it, or fill the group if it is meant to be used.",
      citations: [.accessReview, .periodicReview], parts: [.groups, .members]
    ) { context in
      context.boundSubjects.compactMap { bound in
        guard bound.isGroup, context.crowd(of: bound.number) == .people(0, isWhole: true),
          let id = bound.subject.objectID, context.directory.group(id) != nil,
          !context.hasEligible(id)
        else { return nil }
        return context.finding("group-empty", about: bound, .low, remedy: .revoke)
      }
    },
    FindingRule(
      "group-name-shared", .entra, title: "is the name of more than one group",
      why: "Whoever reads or types the name can take one group for another, and grant to the wrong people.",
      advice: "Rename one of the groups, and use object IDs until then.", citations: [.lifeCycle], parts: [.groups],
      concernsBindings: false
    ) { context in
      let bound = context.boundGroups
      let named = Dictionary(grouping: context.directory.groups) { Name($0.displayName) }
      return named.filter { $0.value.count > 1 && $0.value.contains { bound[$0.id] != nil } }
        .sorted { $0.key < $1.key }
        .map { name, groups in
          let count = groups.count { bound[$0.id] != nil }
          return Finding(
            "group-name-shared", .groups(named: name), count > 1 ? .medium : .low,
            groups.map(\.id).distinct.map { FindingPlace.group($0) },
            detail: "bindings name \(count) of the \(groups.count)")
        }
    },
    FindingRule(
      "group-name-differs", .entra, title: "has another name than its bindings say",
      why:
        "The annotation aksess/group-name is what readers of the manifest go by. It was written for another group, or "
        + "the group was renamed since.",
      advice: "Check that the group is the one that is meant, then write its name into the annotation.",
      citations: [.periodicReview], parts: [.groups], evaluate: \.groupsOfOtherNames),
  ]
}

extension FindingContext {
  /// Whether the data suggests that people sign in with Entra: the profile says so, or there are groups of a tenant.
  fileprivate var usesEntra: Bool {
    snapshot.profile.map { $0.entra != .off } ?? !directory.groups.isEmpty
  }

  /// Whether someone could join a group by activating an eligibility.
  fileprivate func hasEligible(_ group: ObjectID) -> Bool {
    guard directory.eligible != nil else { return false }
    let groups = analysis.memberships.transitiveMembers(of: group).groups
    return !analysis.memberships.eligible(for: groups).isEmpty
  }

  /// The groups whose bindings are annotated with another name than the directory has.
  fileprivate var groupsOfOtherNames: [Finding] {
    var found: [ObjectID: (grants: [Grant], names: [String])] = [:]
    var order: [ObjectID] = []
    for (number, binding) in snapshot.bindings.enumerated() {
      guard !binding.metadata.annotations.isEmpty,
        let said = binding.metadata.annotations[GroupBindings.groupName],
        let position = binding.subjects.indices.first(where: { binding.subjects[$0].kind == .group }),
        binding.subjects.count(where: { $0.kind == .group }) == 1,
        let id = binding.subjects[position].objectID, let group = directory.group(id),
        // kubectl accepts U+007F, but it is written as an escape.
        Name(group.displayName) != Name(said), !group.displayName.unicodeScalars.contains("\u{7F}")
      else { continue }
      if found[id] == nil { order.append(id) }
      found[id, default: ([], [])].grants.append(Grant(binding: number, subject: position))
      found[id, default: ([], [])].names.append(said)
    }
    return order.compactMap { id in
      guard let (grants, names) = found[id] else { return nil }
      return Finding(
        "group-name-differs", .subject(Subject(kind: .group, name: id.name)), .low, grants.map { .grant($0) },
        detail: "they say \(listed(names.distinct.map { "“\($0)”" }, most: 3))")
    }
  }
}
