import ArgumentParser

/// How often to measure, and with what to compare; shared, as a subcommand gets no option that its parent has too.
struct BenchRuns: ParsableArguments {
  @Option(help: "How often to run slow operations and other programs; the median and the worst are printed.")
  var runs = 5

  @Option(help: ArgumentHelp("Another build of what is measured, to run by turns with it.", valueName: "binary"))
  var against: String?

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs is at least 1.") }
  }
}
