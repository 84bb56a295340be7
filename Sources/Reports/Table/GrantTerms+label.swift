import AccessModel

extension GrantTerms.Expiry {
  /// The day in a list, marked if it is over.
  package func label(at now: Timestamp) -> String {
    switch self {
    case .on(let day): isPast(on: Day(of: now)) ? "\(day) (past)" : day.description
    case .unreadable: "not a day"
    }
  }

  /// The annotation as it is; may contain hostile text.
  package var text: String {
    switch self {
    case .on(let day): day.description
    case .unreadable(let text): text
    }
  }
}
