import AccessModel
import ArgumentParser
import FoundationEssentials
import Reports

/// Compares the program with other full-screen programs: the bytes per key, and the time to the last byte.
struct Terminals: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run aksess, less, tig, htop and fzf in terminals of 120×40, and print what each key costs.")

  @OptionGroup var source: BenchSource

  @Option(help: "The aksess executable.")
  var aksess = ".build/release/aksess"

  @OptionGroup var options: BenchRuns

  @Option(help: "How many rows to scroll in each program; pages are a fifth as many.")
  var keys = 100

  func run() async throws {
    let snapshot = try await source.read()
    let lines = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: lines) }
    try BindingList(snapshot).table.output(.table, at: snapshot.readAt)
      .write(to: lines, atomically: true, encoding: .utf8)
    let contestants = Contestant.all(binary: aksess, folder: source.folder, lines: lines.path)
    let results = contestants.compactMap { contestant in
      contestant.measure(runs: max(2, options.runs), keys: keys).map { (contestant.name, $0) }
    }
    var report = BenchReport()
    for (name, result) in results {
      report.add([
        .init("\(name): first paint", result.firstPaint), .init("  whole screen", result.start),
        .init("  row down", result.moveTimes), .init("  row down, bytes", bytes: result.moveBytes),
        .init("  row that scrolls", result.scrollTimes), .init("  row that scrolls, bytes", bytes: result.scrollBytes),
        .init("  page down", result.pageTimes), .init("  page down, bytes", bytes: result.pageBytes),
      ])
    }
    print("\(snapshot.bindings.count) bindings; each program at 120×40 as xterm-256color; \(keys) keys")
    print(report.text)
  }
}
