import ArgumentParser

/// How the terminal UI looks.
struct LookOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII alone.")
  var ascii = false

  @Option(help: "The theme: dark, light, ansi or mono.")
  var theme: String?
}
