extension Sequence where Element == Gap {
  /// The gaps where data is missing, which could change the answer.
  package var missing: [Gap] { filter { !$0.isContradiction } }

  /// The gaps where sources contradict each other; the answer uses the later one.
  package var contradictions: [Gap] { filter(\.isContradiction) }

  /// The contradictions and the first missing data in one line; nil if there are none. May contain hostile text.
  package var summary: String? {
    let contradictions = contradictions
    let twice = "\(counted(contradictions.count, "object", "objects")) defined twice"
    guard let missing = missing.first.map({ "incomplete: \($0.reason)" }) else {
      return contradictions.count > 1 ? twice : contradictions.first?.reason
    }
    // The short text comes first, so that both are visible in a narrow terminal.
    return contradictions.isEmpty ? missing : "\(twice) · \(missing)"
  }

  /// The contradictions as messages, those after the first 20 only as a number; may contain hostile text.
  package var contradictionMessages: [String] {
    let most = 20
    let messages = contradictions.map(\.message)
    guard messages.count > most else { return messages }
    let rest = counted(
      messages.count - most, "more object is defined twice with different content: the later one is",
      "more objects are defined twice with different content: the later ones are")
    return messages.prefix(most) + ["\(rest) used."]
  }
}
