import ArgumentParser

/// Measures whole processes: the questions that people and pipelines ask, beside other programs that read the same.
struct Processes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Run questions on a workspace, each as a separate process, by turns with another aksess and other programs.",
    discussion:
      """
      jq and simdjson (pysimdjson) read the same kubernetes.json; kubectl kustomize and PyYAML a folder of YAML.
      Instructions, which valgrind's callgrind counts, tell a step that is smaller than a machine's noise.
      """)

  @OptionGroup var source: BenchSource

  @OptionGroup var options: BenchRuns

  @Option(help: "The aksess executable.")
  var aksess = ".build/release/aksess"

  @Option(help: "The jq program that answers the first question.")
  var program = "Tests/Fixtures/who-can.jq"

  @Flag(help: "Count instructions too; a program with debugging information cannot be counted, so strip it.")
  var instructions = false

  func validate() throws {
    guard source.folder != nil else { throw ValidationError("processes needs a workspace folder: -f") }
  }

  func run() async throws {
    guard let folder = source.folder else { return }
    let measures = ProcessMeasures(
      folder: folder, fileBytes: source.byteCount, aksess: aksess, against: options.against, program: program,
      runs: options.runs, countsInstructions: instructions)
    var report = BenchReport()
    report.add(measures.rows())
    print("\(folder), \(options.runs) runs by turns, each a whole process")
    print(report.text)
  }
}
