import Yams

/// Where quoted text begins with an escaped U+FEFF: Yams takes that for a byte order mark and drops it, which would make
/// two names one.
struct LeadingByteOrderMarks {
  private struct Place: Hashable {
    let line: Int
    let column: Int
  }

  private var places: Set<Place> = []

  init(_ text: String) {
    guard LeadingByteOrderMarks.mayHold(text) else { return }
    let scalars = text.unicodeScalars
    var place = (line: 1, column: 1)
    for index in scalars.indices {
      switch scalars[index] {
      case "\r" where scalars.index(after: index) < scalars.endIndex && scalars[scalars.index(after: index)] == "\n":
        continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": place = (place.line + 1, 1)
      case "\"":
        let escape = String(scalars[index...].dropFirst().prefix(10)).lowercased()
        // By bytes: a mark that follows would be one character with the last digit.
        if escape.utf8.starts(with: "\\ufeff".utf8) || escape == "\\u0000feff" {
          places.insert(Place(line: place.line, column: place.column))
        }
        place.column += 1
      default: place.column += 1
      }
    }
  }

  /// The scalar's text, with what was dropped put back.
  func text(of scalar: Node.Scalar) -> String {
    guard !places.isEmpty, scalar.style == .doubleQuoted, let mark = scalar.mark,
      places.contains(Place(line: mark.line, column: mark.column))
    else { return scalar.string }
    return "\u{FEFF}" + scalar.string
  }

  /// Whether the text holds the last three digits of the escape, as hardly any does.
  private static func mayHold(_ text: String) -> Bool {
    var count = 0
    for byte in text.utf8 {
      let lower = byte | 0x20
      if count == 1 && lower == UInt8(ascii: "e") || count > 1 && lower == UInt8(ascii: "f") {
        count += 1
        if count == 4 { return true }
      } else {
        count = lower == UInt8(ascii: "f") ? 1 : 0
      }
    }
    return false
  }
}
