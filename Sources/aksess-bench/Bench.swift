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
    subcommands: [Soak.self, Terminals.self, Processes.self, Cluster.self, Crash.self, PictureFiles.self])

  @OptionGroup var source: BenchSource

  @OptionGroup var options: BenchRuns

  func run() async throws {
    let runs = options.runs
    var report = BenchReport()
    if let against = options.against {
      let other = OtherBench(path: against, arguments: source.folder.map { ["-f", $0] } ?? [])
      report.add(try other.rows(turns: runs))
      print("\(runs) turns with \(against)")
      return print(report.text)
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
