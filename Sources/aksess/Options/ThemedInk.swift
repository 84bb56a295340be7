import FoundationEssentials
import Reports
import App
import ScreenKit
import Terminal

/// The highlighting of output by the theme, where it is wanted.
enum ThemedInk {
  /// The highlighting of a stream that nobody chose it for: on a terminal unless NO_COLOR is set, and in pipes if
  /// CLICOLOR_FORCE is set.
  static func automatic(isTerminal: Bool) -> Ink {
    let environment = ProcessInfo.processInfo.environment
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    if isSet("NO_COLOR") { return .plain }
    if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" { return ink }
    return isTerminal && environment["TERM"] != "dumb" ? ink : .plain
  }

  /// The highlighting of messages on standard error.
  static var messages: Ink { automatic(isTerminal: StandardError.isTerminal) }

  static var ink: Ink {
    let own = CustomThemes.read()
    let theme = own.library.theme(named: SettingsFile.read(themes: own.library).settings.theme).theme
    let styles: [Ink.Purpose: Style] = [
      .heading: Style(.heading, .bold), .good: Style(.good, .bold), .bad: Style(.error, .bold),
      .unknown: Style(.warning, .bold), .view: Style(.levelView), .edit: Style(.levelEdit),
      .admin: Style(.levelAdmin), .clusterAdmin: Style(.levelClusterAdmin), .custom: Style(.levelCustom),
      .none: Style(.levelNone),
    ]
    return Ink(styles.mapValues { theme.attributes(for: $0, depth: .ansi16).rendition })
  }
}

extension TerminalAttributes {
  /// The parameters of Select Graphic Rendition (ECMA-48) for the sixteen colours of the terminal.
  fileprivate var rendition: String {
    func number(_ color: TerminalColor?, _ base: Int) -> Int? {
      guard case .indexed(let index)? = color, index < 16 else { return nil }
      return index < 8 ? base + Int(index) : base + 60 + Int(index) - 8
    }
    let numbers = [
      isBold ? 1 : nil, isDim ? 2 : nil, isUnderlined ? 4 : nil, isReversed ? 7 : nil, number(foreground, 30),
      number(background, 40),
    ]
    return numbers.compactMap { $0.map(String.init) }.joined(separator: ";")
  }
}
