extension Quoting {
  /// Markdown (CommonMark, GitHub's) that renders as the visible form without markup, in a table cell, a list item, a
  /// heading or a line of text.
  ///
  /// Punctuation is left readable where it cannot start markup. Mail addresses are unchanged: GitHub links them
  /// regardless of escapes.
  package static func markdown(_ text: String) -> String {
    var context = LineContext()
    return text.visible.replacingScalars { scalar in
      defer { context.pass(scalar) }
      // Four spaces at the start would begin a code block.
      if scalar == " " && context.isAtStart { return "&#32;" }
      return context.isMarkup(scalar) ? "\\" + String(scalar) : nil
    }
  }

  /// The context before a character on its line, as far as it affects whether the character is markup.
  private struct LineContext {
    private var last: Unicode.Scalar?
    private var isNumber = true
    /// The number of `w` just before the character.
    private var runOfW = 0

    var isAtStart: Bool { last == nil }

    func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "!", "|", "~", "&", "$", "^": true
      // A list bullet, or a line that turns the one above into a heading or a table header.
      case "-", "+", "=", ":": isAtStart
      // A list number, or `www.…`, which becomes a link.
      case ".": isNumber && !isAtStart || runOfW >= 3
      case ")": isNumber && !isAtStart
      // `https://…` becomes a link too.
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
