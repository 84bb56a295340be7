@testable import Terminal

extension Canvas {
  /// Every style on the canvas, with its attributes in a terminal without colours, with 16 and with 256.
  var looks: String {
    let theme = ThemeLibrary().theme(named: ThemeLibrary.standard).theme
    let mono = ThemeLibrary().theme(named: "mono").theme
    let styles = Set(cells.map(\.style)).sorted {
      ($0.role.rawValue, $0.emphasis.rawValue) < ($1.role.rawValue, $1.emphasis.rawValue)
    }
    let lines = styles.map { style in
      let looks = [
        mono.attributes(for: style, depth: .mono), theme.attributes(for: style, depth: .ansi16),
        theme.attributes(for: style, depth: .indexed256),
      ]
      let emphasis = style.emphasis.isEmpty ? "" : " \(style.emphasis.rawValue)"
      return "\(style.role.letter) \(style.role.name)\(emphasis): \(looks.map(\.words).joined(separator: " | "))\n"
    }
    return "── looks: no colour | 16 colours | 256 colours\n" + lines.joined()
  }
}

extension TerminalAttributes {
  fileprivate var words: String {
    let flags = [
      isBold ? "bold" : nil, isDim ? "dim" : nil, isUnderlined ? "underline" : nil, isReversed ? "reverse" : nil,
      foreground.map { "\($0.number)" }, background.map { "on \($0.number)" },
    ]
    let words = flags.compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? "plain" : words
  }
}

extension TerminalColor {
  fileprivate var number: String {
    switch self {
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue): "\(red),\(green),\(blue)"
    }
  }
}
