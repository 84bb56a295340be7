import ArgumentParser
import Terminal

/// How the terminal UI looks.
struct LookOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII alone.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "The theme: \(ThemeLibrary().names.joined(separator: ", ")), or one of your own.",
      discussion: "Your own are NAME.yaml in the folder themes beside config.yaml. The key T tries them all.",
      valueName: "name"),
    completion: .list(ThemeLibrary().names))
  var theme: String?
}
