import ArgumentParser
import FoundationEssentials
import Reports
import App
import ScreenKit
import Terminal

/// Whether to use colours.
struct ColorOptions: ParsableArguments {
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    help: ArgumentHelp(
      "Colors: auto, always or never.",
      discussion: "auto uses them on a terminal unless NO_COLOR is set, and in pipes if CLICOLOR_FORCE is set.",
      valueName: "when"))
  var color = Choice.auto

  /// The maximum colour depth of the terminal UI; nil lets the terminal and NO_COLOR decide.
  var depth: ColorDepth? {
    switch color {
    case .auto: nil
    case .always: .rgb
    case .never: .mono
    }
  }

  /// How text is highlighted on standard output.
  var ink: Ink { hasInk ? ColorOptions.themedInk : .plain }

  private var hasInk: Bool {
    let environment = ProcessInfo.processInfo.environment
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" { return true }
      return StandardOutput.isTerminal && environment["TERM"] != "dumb"
    }
  }

  private static var themedInk: Ink {
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
