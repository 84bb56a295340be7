extension Quoting {
  /// Markdown (CommonMark, GitHub's) that renders as the visible form and nothing else: in a table cell, a list item, a
  /// heading or a line of text.
  ///
  /// Punctuation is left readable where it begins no markup. A mail address stays as it is: GitHub links it to itself
  /// whatever is escaped.
  package static func markdown(_ text: String) -> String {
    var context = LineContext()
    return text.visible.replacingScalars { scalar in
      defer { context.pass(scalar) }
      // Four spaces at the start would make a block of code.
      if scalar == " " && context.isAtStart { return "&#32;" }
      return context.isMarkup(scalar) ? "\\" + String(scalar) : nil
    }
  }

  /// What came before a character on its line, as far as it makes markup of the character.
  private struct LineContext {
    private var last: Unicode.Scalar?
    private var isNumber = true
    /// How many `w` in a row came last.
    private var runOfW = 0

    var isAtStart: Bool { last == nil }

    func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "!", "|", "~", "&", "$", "^": true
      // A list's bullet, or the line that makes a heading or a table's head of the one above.
      case "-", "+", "=", ":": isAtStart
      // A list's number, or `www.…`, which becomes a link.
      case ".": isNumber && !isAtStart || runOfW >= 3
      case ")": isNumber && !isAtStart
      // `https://…` likewise.
      case "/": last == ":"
      default: false
      }
    }

    mutating func pass(_ scalar: Unicode.Scalar) {
      isNumber = isNumber && ("0"..."9").contains(scalar)
      runOfW = scalar == "w" || scalar == "W" ? runOfW + 1 : 0
      last = scalar
    }
  }
}
