/// A day of the Gregorian calendar in UTC, read and written as `2027-01-31`.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The days since 1970-01-01.
  package let number: Int

  private static let seconds: Int64 = 86_400

  private init(number: Int) {
    self.number = number
  }

  /// The day of a time.
  package init(of moment: Timestamp) {
    let days = moment.seconds / Day.seconds
    number = Int(moment.seconds % Day.seconds < 0 ? days - 1 : days)
  }

  /// Reads a day such as `2027-01-31`; nil for other text, and for a day that no month has.
  package init?(_ text: String) {
    guard text.utf8.count == 10, let moment = Timestamp("\(text)T00:00:00Z") else { return nil }
    self.init(of: moment)
    guard description == text else { return nil }
  }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  package var description: String {
    String(Timestamp(seconds: Int64(number) * Day.seconds).description.prefix(10))
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
