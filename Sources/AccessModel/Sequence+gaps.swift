extension Sequence where Element == Gap {
  /// Whether none of them could change an answer.
  package var leaveCertain: Bool { allSatisfy(\.isContradiction) }

  /// Those where something is missing: the answer may be another one.
  package var missing: [Gap] { filter { !$0.isContradiction } }

  /// Those where sources contradict each other: the answer rests on the later one.
  package var contradictions: [Gap] { filter(\.isContradiction) }

  /// Each of them once, where it comes first.
  package var distinct: [Gap] {
    var seen: Set<Gap> = []
    return filter { seen.insert($0).inserted }
  }

  /// In one line the first thing that is missing, and what sources tell differently; nil where neither is. Hostile text is
  /// still in it.
  package var summary: String? {
    let contradictions = contradictions
    let twice =
      contradictions.count > 1
      ? "\(contradictions.count) objects are defined twice with different content" : contradictions.first?.reason
    let clauses = [missing.first.map { "incomplete: \($0.reason)" }, twice].compactMap { $0 }
    return clauses.isEmpty ? nil : clauses.joined(separator: " · ")
  }

  /// What sources tell differently as messages, those after the first 20 as a number; hostile text still in them.
  package var contradictionMessages: [String] {
    let most = 20
    let messages = contradictions.map(\.message)
    guard messages.count > most else { return messages }
    let rest = counted(messages.count - most, "more object is", "more objects are")
    return messages.prefix(most) + ["\(rest) defined twice with different content: the later ones are used."]
  }
}
