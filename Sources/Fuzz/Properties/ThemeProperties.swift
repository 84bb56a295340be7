import SafeText
import Terminal

/// A theme file: its problems are safe to show, and each colour depth has only colours that the terminal has.
enum ThemeProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let library = ThemeLibrary(own: [ThemeLibrary.File(name: "mine.yaml", text: text)])
    let reading = library.theme(named: "mine")
    let lines = text.unicodeScalars.count + 1
    for problem in reading.problems {
      let isShowable = !problem.message.unicodeScalars.contains(where: \.isShownAsEscape)
      try require(isShowable, "a problem is safe to show: \(problem)")
      try require((1...lines).contains(problem.line ?? 1), "a problem is on a line of the file: \(problem)")
    }
    for depth in ColorDepth.allCases {
      for role in StyleRole.allCases {
        let attributes = reading.theme.attributes(for: Style(role), depth: depth)
        for color in [attributes.foreground, attributes.background] {
          try require(has(depth, color), "\(role) at \(depth) has no \(String(describing: color))")
        }
      }
    }
  }

  private static func has(_ depth: ColorDepth, _ color: TerminalColor?) -> Bool {
    guard let color else { return true }
    switch (depth, color) {
    case (.mono, _): return false
    case (.ansi8, .indexed(let index)): return index < 8
    case (.ansi16, .indexed(let index)): return index < 16
    case (.indexed256, .indexed), (.rgb, _): return true
    case (_, .rgb): return false
    }
  }
}
