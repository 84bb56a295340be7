import ArgumentParser
import Reports
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
  var ink: Ink {
    switch color {
    case .always: ThemedInk.ink
    case .never: .plain
    case .auto: ThemedInk.automatic(isTerminal: StandardOutput.isTerminal)
    }
  }
}
