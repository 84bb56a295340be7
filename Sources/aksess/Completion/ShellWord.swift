import Connectors

/// A word of a shell command line as it was typed, including quotes.
struct ShellWord {
  /// The quoting syntax of a shell.
  enum Quoting {
    /// bash's and zsh's.
    case posix
    /// fish's, where a backslash escapes within single quotes too.
    case fish
    /// No quotes: fish 3 removes them.
    case none
  }

  /// An unclosed quote.
  enum OpenQuote { case single, double }

  /// The word as the shell expands it; nil if that needs more than quotes, `~` and `$HOME`, as nothing else is expanded
  /// and nothing is run. A quote may still be open.
  let text: String?
  /// The open quote at the end of the word.
  private(set) var openQuote: OpenQuote?

  init(_ word: String, quoting: Quoting, home: String = HomeFolder.path) {
    if quoting == .none {
      // fish passes an empty word as two quotes.
      text = word == "''" ? "" : ShellWord.begun(word, home: home)
      return
    }
    var quote: OpenQuote?
    text = ShellWord.resolved(Array(word.unicodeScalars), isFish: quoting == .fish, home: home, &quote)
    openQuote = quote
  }

  private static func begun(_ word: String, home: String) -> String {
    for beginning in ["~", "$HOME", "${HOME}"] where word == beginning || word.utf8.starts(with: "\(beginning)/".utf8) {
      return home + word.dropFirst(beginning.count)
    }
    return word
  }

  private static func resolved(
    _ word: [Unicode.Scalar], isFish: Bool, home: String, _ quote: inout OpenQuote?
  ) -> String? {
    var (text, index) = (String.UnicodeScalarView(), 0)
    if word.first == "~" {
      guard word.count == 1 || word[1] == "/" else { return nil }
      text += home.unicodeScalars
      index = 1
    }
    while index < word.count {
      let scalar = word[index]
      let next = index + 1 < word.count ? word[index + 1] : nil
      index += 1
      switch (quote, scalar) {
      case (nil, "'"): quote = .single
      case (.single, "'"), (.double, "\""): quote = nil
      case (nil, "\""): quote = .double
      case (.single, "\\") where isFish && (next == "'" || next == "\\"),
        (nil, "\\"),
        (.double, "\\") where next.map { "$`\"\\\n".unicodeScalars.contains($0) } == true:
        // After a backslash at the end, more may still be typed.
        guard let next else { return String(text) }
        text.append(next)
        index += 1
      case (nil, "$"), (.double, "$"):
        guard let length = lengthOfHome(word[index...]) else { return nil }
        text += home.unicodeScalars
        index += length
      case (nil, "`"), (.double, "`"): return nil
      case (nil, _) where "*?[{}()<>|&;".unicodeScalars.contains(scalar): return nil
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The number of scalars of `HOME` or `{HOME}` after a dollar sign; nil if another name follows.
  private static func lengthOfHome(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    if rest.starts(with: "{HOME}".unicodeScalars) { return 6 }
    guard rest.starts(with: "HOME".unicodeScalars) else { return nil }
    let after = rest.dropFirst(4).first
    let isLonger = after.map { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    return isLonger ? nil : 4
  }
}
