import AccessModel

extension PolicyContext {
  /// The grants that do not say who answers for them, or why they were made.
  mutating func grants(_ rule: AccessRule, lacking term: AccessRule.Term, _ except: RuledSubjects) -> [PolicyBreach] {
    let ownership = Ownership(snapshot, spelling)
    let owners = snapshot.contents.owners
    if term == .owner { gaps.add(snapshot.gaps(in: [.owners])) }
    return breaches(of: rule, except) { binding, subject in
      let terms = GrantTerms(binding.metadata)
      switch term {
      case .owner:
        let isOwned =
          terms.owner?.isEmpty == false
          || binding.scope.namespace.map { name in owners.contains { $0.owns(name) } } == true
          || subject.objectID.map { !ownership.owners(of: [$0]).isEmpty } == true
        return isOwned ? nil : .lacks(.owner)
      case .reason: return terms.reason?.isEmpty == false ? nil : .lacks(.reason)
      }
    }
  }

  /// The grants that do not end, or not soon enough.
  mutating func grants(_ rule: AccessRule, endingAfter days: Int, _ except: RuledSubjects) -> [PolicyBreach] {
    let (today, last) = (settings.today, settings.today.adding(days: days))
    return breaches(of: rule, except) { binding, _ in
      switch GrantTerms(binding.metadata).expiry {
      case nil: .hasNoEnd
      case .unreadable(let text): .endIsUnreadable(text)
      case .on(let day): day < today ? .isOver(day) : day > last ? .endsLate(day) : nil
      }
    }
  }

  /// The bindings with a grant of which something is so; the system's own are left out.
  private mutating func breaches(
    of rule: AccessRule, _ except: RuledSubjects, _ fact: (Binding, Subject) -> PolicyBreach.Fact?
  ) -> [PolicyBreach] {
    gaps.add(snapshot.gaps(in: [.roleBindings, .clusterRoleBindings]))
    let named = subjects(rule.subjects)
    let index = snapshot.index
    // Each subject is looked up in groups once.
    var concerned: [Int32: Bool] = [:]
    return snapshot.bindings.indices.flatMap { number -> [PolicyBreach] in
      let binding = snapshot.bindings[number]
      guard !index.isSystemBinding[number], binding.scope.namespace.map(rule.concerns) ?? true else { return [] }
      var places: [PolicyBreach.Fact: [PolicyPlace]] = [:]
      var order: [PolicyBreach.Fact] = []
      for (position, subject) in index.subjectsOfBinding[number].enumerated() {
        let grant = Grant(binding: number, subject: position)
        let isConcerned =
          concerned[subject]
          ?? isConcerned(index.subjects[Int(subject)], named, except, isAnyone: rule.subjects.isEmpty)
        concerned[subject] = isConcerned
        guard isConcerned, !isOwn(grant), let fact = fact(binding, index.subjects[Int(subject)]) else { continue }
        if places[fact] == nil { order.append(fact) }
        places[fact, default: []].append(PolicyPlace(.grant(grant), in: binding.scope))
      }
      return order.map { PolicyBreach(rule, .binding(binding.identity), $0, places[$0] ?? []) }
    }
  }

  private func isConcerned(
    _ subject: Subject, _ named: RuledSubjects, _ except: RuledSubjects, isAnyone: Bool
  ) -> Bool {
    if isAnyone && except.isEmpty { return true }
    let who = SubjectIdentity(subject, analysis.memberships)
    return (isAnyone || named.includes(who)) && !except.includes(who)
  }
}
