import Connectors

/// A word of a shell's command line as it was typed, quotes and all.
struct ShellWord {
  /// The syntaxes of quotes.
  enum Quoting {
    /// bash's and zsh's.
    case posix
    /// fish's, where a backslash escapes within single quotes too.
    case fish
    /// None is left: fish 3 hands words over without.
    case none
  }

  /// A quote that is open.
  enum OpenQuote { case single, double }

  /// What the shell makes of the word; nil where that rests on more than quotes, `~` and `$HOME`, as nothing else is
  /// expanded and nothing is run. A quote may still be open.
  let text: String?
  /// The quote that is open at the word's end.
  private(set) var openQuote: OpenQuote?

  init(_ word: String, quoting: Quoting, home: String = HomeFolder.path) {
    if quoting == .none {
      // An empty word comes as two quotes.
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
        // A backslash at the very end is one that something may follow.
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

  /// How many scalars of `HOME` or `{HOME}` follow a dollar sign; nil where another name does.
  private static func lengthOfHome(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    if rest.starts(with: "{HOME}".unicodeScalars) { return 6 }
    guard rest.starts(with: "HOME".unicodeScalars) else { return nil }
    let after = rest.dropFirst(4).first
    let isLonger = after.map { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    return isLonger ? nil : 4
  }
}
