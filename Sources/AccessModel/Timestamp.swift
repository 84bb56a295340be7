/// A time in whole seconds since 1970-01-01T00:00:00Z, read and written as RFC 3339.
package struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// Reads a time like `2026-11-24T09:30:00Z`, drops any fraction of a second and applies any offset; nil for other
  /// text.
  package init?(_ text: String) {
    var text = text
    guard let moment = text.withUTF8({ Timestamp(utf8: $0) }) else { return nil }
    self = moment
  }

  /// Reads a time from UTF-8 text.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = Timestamp.number(bytes[0..<4]), let month = Timestamp.number(bytes[5..<7]),
      let day = Timestamp.number(bytes[8..<10]), let hour = Timestamp.number(bytes[11..<13]),
      let minute = Timestamp.number(bytes[14..<16]), let second = Timestamp.number(bytes[17..<19]),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { (48...57).contains($0) } }
    guard let offset = Timestamp.offset(rest) else { return nil }
    let days = Timestamp.days(year: year, month: month, day: day)
    seconds = Int64(days * 86_400 + hour * 3_600 + minute * 60 + second - offset)
  }

  /// The time in UTC, `2026-11-24T09:30:00Z`.
  package var description: String {
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let time = Int(seconds) - days * 86_400
    let date = Timestamp.date(days: days)
    let padded = { (value: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
      + "\(padded(time / 3_600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))Z"
  }

  /// The age at `now` in kubectl's short form: `45s`, `12m`, `7h`, `30d`, `2y`.
  package func age(at now: Timestamp) -> String {
    let elapsed = max(0, now.seconds - seconds)
    return switch elapsed {
    case ..<120: "\(elapsed)s"
    case ..<7_200: "\(elapsed / 60)m"
    case ..<172_800: "\(elapsed / 3_600)h"
    case ..<63_072_000: "\(elapsed / 86_400)d"
    default: "\(elapsed / 31_536_000)y"
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  private static func offset(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let sign = text.first else { return nil }
    let start = text.startIndex
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return text.count == 1 ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), text.count == 6,
      let hours = number(text[(start + 1)..<(start + 3)]), let minutes = number(text[(start + 4)..<(start + 6)])
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// The days since 1970-01-01 in the proleptic Gregorian calendar; years begin on 1 March so that leap days come last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}
