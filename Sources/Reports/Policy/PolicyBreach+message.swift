import AccessAnalysis
import AccessModel

extension PolicyBreach {
  /// What is so and must not be, as a clause about its object; may contain hostile text.
  package var clause: String {
    let scopes = places.map(\.scope).distinct.map { $0 == .cluster ? "the whole cluster" : $0.label }
    let reach = listed(scopes, most: 3)
    switch (fact, rule.demand) {
    case (.holds(let level, let beyond), .atMost(let limit)):
      let isExact = !level.range.exceedsHighest && level.range.highest != .custom
      let more = isExact ? "" : beyond.first.map { " (\(ChainLabels.label($0)))" } ?? ""
      let allowed = limit == .none ? "no access is allowed" : "at most \(limit.rawValue) is allowed"
      return "holds \(level.label)\(more) in \(reach), where \(allowed)"
    case (.holds(let level, _), _): return "holds \(level.label) in \(reach)"
    case (.can, .never(let action)): return "can \(action.text) in \(reach), which they never may"
    case (.can, .only(let allowed, let action)):
      return "can \(action.text) in \(reach), which only \(listed(allowed.map(\.text), most: 3)) may"
    case (.can, _): return "can in \(reach)"
    case (.hasNoAdminGroup, _): return "has no group that is admin by a grant in it"
    case (.lacks(let term), _): return "has no \(term.rawValue) (annotation aksess/\(term.rawValue))"
    case (.hasNoEnd, _): return "has no last day (annotation aksess/expires-on)"
    case (.endsLate(let day), .grantsEndWithin(let days)):
      return "ends on \(day), which is more than \(counted(days, "day", "days")) away"
    case (.endsLate(let day), _): return "ends on \(day), which is too late"
    case (.isOver(let day), _): return "was to end on \(day) and is still there"
    case (.endIsUnreadable(let text), _): return "ends on “\(text)”, which is not a day such as 2027-01-31"
    }
  }
}

extension AccessRule {
  /// What it demands, as a sentence; may contain hostile text.
  package var sentence: String {
    let who = subjects.isEmpty ? "Everyone" : listed(subjects.map(\.text))
    let but = except.isEmpty ? "" : " except \(listed(except.map(\.text)))"
    let place = namespaces.isEmpty ? "" : " in \(listed(namespaces.map(\.text)))"
    let grants = subjects.isEmpty ? "Every grant\(but)\(place)" : "Every grant to \(who)\(but)\(place)"
    return switch demand {
    case .atMost(.none): "\(who)\(but) may hold nothing\(place)."
    case .atMost(let level): "\(who)\(but) may hold at most \(level.rawValue)\(place)."
    case .never(let action): "\(who)\(but) may never be able to \(action.text)\(place)."
    case .only(let allowed, let action):
      "Only \(listed(allowed.map(\.text))) may be able to \(action.text)\(place)."
    case .namespacesNeedAdminGroup: "Every namespace\(place) needs a group that is admin by a grant in it."
    case .grantsNeed(let term): "\(grants) needs an annotation aksess/\(term.rawValue)."
    case .grantsEndWithin(let days): "\(grants) ends within \(counted(days, "day", "days"))."
    }
  }
}
