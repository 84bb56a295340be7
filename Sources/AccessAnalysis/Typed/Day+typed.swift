import AccessModel

extension Day {
  private static let most = 36_500

  /// Reads the day that a grant expires on, as typed: `2027-01-31`, or `90d` for a number of days from today.
  ///
  /// - Throws: A refusal of anything else, and of a day that is over.
  package init(typed text: String, today: Day) throws(Refusal) {
    let expected = "expected a day such as \(today.adding(days: 90)), or a number of days such as 90d"
    if text.utf8.last == UInt8(ascii: "d") {
      let digits = text.dropLast()
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let days = Int(digits), (1...Day.most).contains(days)
      else { throw Refusal(text, "not a number of days from 1 to \(Day.most); \(expected)") }
      self = today.adding(days: days)
      return
    }
    guard let day = Day(text) else { throw Refusal(text, "not a day; \(expected)") }
    guard day >= today else { throw Refusal(text, "this day is over; \(expected)") }
    self = day
  }
}
