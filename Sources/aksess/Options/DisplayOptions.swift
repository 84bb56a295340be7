import AccessModel
import ArgumentParser
import Terminal

/// The display options of the terminal UI.
struct DisplayOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Flag(help: "For slow connections: no detail pane, and redraw only when typing pauses.")
  var slow = false

  @Flag(
    help: ArgumentHelp(
      "For screen readers and scripts: show the screen as plain lines, with the same keys.",
      discussion: "Keys may come from a pipe: printf '4/admin\\rq' | \(ProgramName.current) demo --linear"))
  var linear = false

  @Option(
    help: ArgumentHelp(
      "The theme: \(ThemeLibrary().names.joined(separator: ", ")), or a custom theme.",
      discussion: "Custom themes are NAME.yaml files in the themes folder beside config.yaml. Press T to preview them.",
      valueName: "name"),
    completion: .names(.theme))
  var theme: String?
}
