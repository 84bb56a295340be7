import AccessAnalysis
import AccessModel
import ArgumentParser
import BuiltIn

/// Measures the speed and memory use of the program and prints them beside their limits; asserts nothing.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aksess-bench",
    abstract: "Measure aksess on a workspace, or on the built-in sample, and print a table.",
    discussion: "Build with -c release: the times of other builds mean nothing.",
    subcommands: [Soak.self, Terminals.self, Cluster.self, Crash.self, PictureFiles.self])

  @OptionGroup var source: BenchSource

  @Option(help: "How often to run slow operations; the median and the worst are printed.")
  var runs = 5

  @Flag(help: "Also run `who-can get secrets -A` with jq and with the program of --binary, each as a separate process.")
  var jq = false

  @Option(help: "The aksess executable to compare with jq.")
  var binary = ".build/release/aksess"

  @Option(help: "The jq program that answers the question.")
  var program = "Tests/Fixtures/who-can.jq"

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs is at least 1.") }
    guard !jq || source.folder != nil else { throw ValidationError("--jq needs a folder with a kubernetes.json: -f") }
  }

  func run() async throws {
    var report = BenchReport()
    // Processes come first, because a child's peak memory starts at that of its parent.
    if jq, let folder = source.folder {
      report.add(ProcessMeasures(folder: folder, binary: binary, program: program, runs: runs).rows())
    }
    let (snapshot, loading) = try await LoadMeasures(source: source, runs: runs).measure()
    report.add(loading)
    report.add(try await ScreenMeasures(snapshot, runs: runs).rows())
    let changes = await ChangeMeasures(snapshot, Analysis(snapshot), runs: runs)
    report.add(await changes.ofWatching)
    report.add(await changes.ofStaging)
    report.add(ReviewMeasures(snapshot, runs: runs).rows())
    report.add(FindingMeasures(snapshot: snapshot, runs: runs).rows())
    print("\(snapshot.bindings.count) bindings, \(snapshot.namespaces.count) namespaces, \(runs) runs")
    print(report.text)
  }
}
