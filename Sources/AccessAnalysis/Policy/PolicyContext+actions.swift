import AccessModel

extension PolicyContext {
  /// Those whom the rule names and who can do something all the same.
  mutating func breaches(of rule: AccessRule, never action: RuledAction, _ except: RuledSubjects) -> [PolicyBreach] {
    guard let answer = answer(action, for: rule) else { return [] }
    return parties(of: rule, except: except).compactMap { party in
      let inherited = Set(party.through.flatMap(answer.places).map(\.place))
      let places = answer.places(of: party.who).filter { !inherited.contains($0.place) }
      return places.isEmpty
        ? nil : PolicyBreach(rule, .subject(party.who.subject), .can, places.distinct, who: party.who)
    }
  }

  /// Those whom the rule does not name and who can do something all the same.
  mutating func breaches(of rule: AccessRule, only allowed: RuledSubjects, _ action: RuledAction) -> [PolicyBreach] {
    guard let answer = answer(action, for: rule) else { return [] }
    return answer.subjects.compactMap { subject in
      let who = SubjectIdentity(subject, analysis.memberships)
      guard !allowed.includes(who) else { return nil }
      let places = answer.ownPlaces(of: subject).filter { place in
        if case .grant(let grant) = place.place { !isOwn(grant) } else { true }
      }
      return places.isEmpty ? nil : PolicyBreach(rule, .subject(subject), .can, places.distinct, who: who)
    }
  }

  /// Who can do something; nil if the rule does not say what, which is a problem then.
  private mutating func answer(_ action: RuledAction, for rule: AccessRule) -> RuledAnswer? {
    var actions: [AccessAction] = []
    var place = WhoCan.Place.anyNamespace
    do throws(Refusal) {
      for verb in action.verbs {
        let choice = try ResourceChoice(TypedAction(verb, action.resource), joinsSessions: true, table, in: snapshot)
        actions += choice.actions
        if let namespace = choice.ownNamespace {
          place = .namespace(namespace)
        } else if choice.isNamespaced == false || choice.actions.allSatisfy(\.isPath) {
          place = .cluster
        }
        notes += choice.notes.map { note in Problem(action.place, found: "“\(action.text)”: \(note)").message }
      }
    } catch {
      problems.append(
        Problem(
          action.place, found: "“\(action.text)”: \(error.reason)",
          expected: error.nearest.isEmpty ? nil : error.nearest.joined(separator: " or ")))
      return nil
    }
    let answer = RuledAnswer(actions.distinct, in: place, for: rule, analysis.authorizer)
    gaps.add(answer.gaps + snapshot.adminGroupGaps())
    return answer
  }
}
