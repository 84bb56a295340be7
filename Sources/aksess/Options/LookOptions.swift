import ArgumentParser
import Terminal

/// How the terminal UI looks.
struct LookOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII alone.")
  var ascii = false

  @Flag(help: "For slow lines: no detail beside lists, and drawn only once typing pauses.")
  var slow = false

  @Flag(
    help: ArgumentHelp(
      "For screen readers and scripts: what the screen shows as plain lines, by the same keys.",
      discussion: "Keys may come from a pipe: printf '3/admin\\rq' | aksess demo --linear"))
  var linear = false

  @Option(
    help: ArgumentHelp(
      "The theme: \(ThemeLibrary().names.joined(separator: ", ")), or one of your own.",
      discussion: "Your own are NAME.yaml in the folder themes beside config.yaml. The key T tries them all.",
      valueName: "name"),
    completion: .names(.theme))
  var theme: String?
}
