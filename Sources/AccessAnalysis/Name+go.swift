import AccessModel

extension Name {
  /// The name in double quotes, in the format of Go's `%q`.
  var goQuoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": quoted += "\\a"
      case "\u{08}": quoted += "\\b"
      case "\u{0C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0B}": quoted += "\\v"
      case "\\", "\"": quoted += "\\\(scalar)"
      case _ where scalar == " " || scalar.isGoPrintable: quoted.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x80: quoted += "\\x" + scalar.hexadecimal(digits: 2)
      case _ where scalar.value < 0x10000: quoted += "\\u" + scalar.hexadecimal(digits: 4)
      default: quoted += "\\U" + scalar.hexadecimal(digits: 8)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// Whether Go's `unicode.IsPrint` is true: letters, marks, numbers, punctuation and symbols.
  fileprivate var isGoPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  fileprivate func hexadecimal(digits: Int) -> String {
    let number = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}
