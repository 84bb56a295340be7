/// How urgent a finding is, by what it allows, where, and whom.
package enum FindingSeverity: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high, critical

  package static func < (left: FindingSeverity, right: FindingSeverity) -> Bool { left.rawValue < right.rawValue }

  /// The word for it, which options and files use too.
  package var label: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  /// The severity with that label.
  package init?(label: String) {
    guard let severity = FindingSeverity.allCases.first(where: { $0.label == label }) else { return nil }
    self = severity
  }

  /// Whether it counts in the badge of the screen Findings.
  package var isSevere: Bool { self >= .high }

  /// One step up or down, as far as there are steps.
  package func raised(by steps: Int) -> FindingSeverity {
    let value = min(max(Int(rawValue) + steps, 0), Int(FindingSeverity.critical.rawValue))
    return FindingSeverity(rawValue: UInt8(value)) ?? self
  }
}
