import AccessModel

/// What grants say of themselves in annotations: who answers for them, why, until when, and when they were reviewed.
extension FindingRule {
  static let lifeCycle: [FindingRule] = [
    FindingRule(
      "owner-missing", .lifeCycle, title: "is granted, and nobody answers for it",
      why: "A grant that nobody answers for is reviewed by nobody, and stays.",
      advice: "Grant with --owner, which writes the annotation aksess/owner, or name owners in owners.yaml.",
      citations: [.lifeCycle, .accessReview], parts: [.owners], evaluate: \.ownerless),
    FindingRule(
      "reason-missing", .lifeCycle, title: "is granted without a reason",
      why: "Whoever reviews it cannot tell whether the reason still holds.",
      advice: "Grant with --reason, which writes the annotation aksess/reason.", citations: [.lifeCycle, .accessReview]
    ) { context in
      // Where no annotation is used, the rule about owners says so.
      let isUnused = context.isTold({ _ in true }) && !context.isTold({ $0.reason != nil })
      return (isUnused ? [context.unused("reason-missing", item: "grant-reasons", "no grant names a reason")] : [])
        + (context.isExpected({ $0.reason != nil })
          ? context.grantees("reason-missing") { number in context.termsOfBindings[number]?.reason == nil } : [])
    },
    FindingRule(
      "review-overdue", .lifeCycle, title: "was last reviewed more than \(mostDays) days ago",
      why: "Access that is not looked at again stays after the need for it has ended.",
      advice: "Decide on it again, and write the day into the annotation aksess/reviewed-on.",
      citations: [.accessReview, .periodicReview]
    ) { context in
      let first = context.settings.today.adding(days: -mostDays)
      return context.grantees(
        "review-overdue",
        ofTerms: { terms in
          if case .on(let day)? = terms.reviewed { day < first } else { false }
        })
    },
    FindingRule(
      "review-unreadable", .lifeCycle, title: "has a day of review that is not a day",
      why: "When it was reviewed is not known, so nothing tells when it is overdue.",
      advice: "Write the day as 2027-01-31 into the annotation aksess/reviewed-on.", citations: [.accessReview]
    ) { context in
      context.grantees(
        "review-unreadable",
        ofTerms: { terms in
          if case .unreadable? = terms.reviewed { true } else { false }
        })
    },
    FindingRule(
      "grant-expired", .lifeCycle, title: "is granted past its last day",
      why: "Kubernetes does not end it: what was meant to be temporary is still held.",
      advice: "Revoke it, or grant it again with another last day.", citations: [.lifeCycle, .accessReview],
      gaps: { ExpiredBindings($0.snapshot, on: $0.settings.today).gaps }
    ) { context in
      let today = context.settings.today
      return context.grantees(
        "grant-expired", remedy: .revoke, ofTerms: { $0.expiry?.isPast(on: today) == true },
        severity: { context.analysis.levels.ranges[$0.role].atLeast >= .edit ? .high : .low })
    },
  ]

  /// The number of days after which a review is overdue.
  private static let mostDays = 180
}

extension FindingContext {
  /// The findings about those who hold a role by bindings whose annotations are meant.
  fileprivate func grantees(
    _ rule: FindingRule.ID, remedy: FindingRemedy = .none, ofTerms isMeant: (GrantTerms) -> Bool,
    severity: (Holding) -> FindingSeverity = { _ in .low }
  ) -> [Finding] {
    // Few bindings have annotations.
    let numbers = Set(termsOfBindings.filter { isMeant($0.value) }.map(\.key))
    return numbers.isEmpty ? [] : grantees(rule, remedy: remedy, where: numbers.contains, severity: severity)
  }

  /// The findings about those who hold a role by bindings that are included.
  fileprivate func grantees(
    _ rule: FindingRule.ID, remedy: FindingRemedy = .none, where isIncluded: (Int) -> Bool,
    severity: (Holding) -> FindingSeverity = { _ in .low }
  ) -> [Finding] {
    holdings.compactMap { holding in
      let grants = holding.grants.filter { isIncluded($0.binding) }
      return grants.isEmpty
        ? nil
        : Finding(
          rule, object(of: holding), severity(holding), grants.map { .grant($0) },
          people: crowd(of: holding.subject).count, remedy: remedy)
    }
  }

  /// The finding about a cluster none of whose grants says something.
  fileprivate func unused(_ rule: FindingRule.ID, item: String, _ detail: String) -> Finding {
    Finding(rule, .cluster(item: item), .low, [.profile], detail: detail)
  }

  /// The grants without an owner: neither of the binding, nor of the namespace, nor of the group; and that there are no
  /// owners at all.
  fileprivate var ownerless: [Finding] {
    let isUnused = hasBindings && snapshot.contents.owners.isEmpty && !isTold({ $0.owner != nil })
    return (isUnused ? [unused("owner-missing", item: "grant-owners", "no grant names an owner")] : [])
      + grantsWithoutOwner
  }

  private var grantsWithoutOwner: [Finding] {
    let (terms, owners) = (termsOfBindings, snapshot.contents.owners)
    guard !owners.isEmpty || isExpected({ $0.owner != nil }) else { return [] }
    let index = snapshot.index
    let isOwned = index.namespaces.map { name in owners.contains { $0.owns(name) } }
    let ownership = Ownership(snapshot, .exact)
    return holdings.compactMap { holding in
      let subject = index.subjects[holding.subject]
      if subject.kind == .group, let id = subject.objectID, !ownership.owners(of: [id]).isEmpty { return nil }
      let grants = holding.grants.filter { grant in
        let namespace = Int(index.namespaceOfBinding[grant.binding])
        return terms[grant.binding]?.owner == nil && (namespace < 0 || !isOwned[namespace])
      }
      return grants.isEmpty
        ? nil
        : Finding(
          "owner-missing", object(of: holding), .low, grants.map { .grant($0) },
          people: crowd(of: holding.subject).count)
    }
  }
}
