import ArgumentParser
import Foundation
import TerminalHarness

/// The same measures by two builds of this program, by turns.
struct OtherBench {
  /// The other build's executable.
  let path: String
  /// The arguments for both, without how often to run.
  let arguments: [String]

  /// Runs both builds in turns; the rows of this one, with what the other one measured beside them.
  func rows(turns: Int) throws -> [BenchReport.Row] {
    var ours: [[String: BenchReport.Row]] = []
    var theirs: [[String: BenchReport.Row]] = []
    var order: [String] = []
    for _ in 0..<turns {
      let (names, rows) = try run(CommandLine.arguments[0])
      order = names
      ours.append(rows)
      theirs.append(try run(path).rows)
    }
    return order.compactMap { name in
      let own = ours.compactMap { $0[name] }
      guard let row = OtherBench.median(of: own) else { return nil }
      let worst = own.map(\.worst).max { OtherBench.number($0) < OtherBench.number($1) }
      return BenchReport.Row(
        measure: row.measure, median: row.median, worst: worst ?? row.worst, bar: row.bar, isOver: row.isOver,
        against: OtherBench.median(of: theirs.compactMap { $0[name] })?.median ?? "-")
    }
  }

  private static func median(of rows: [BenchReport.Row]) -> BenchReport.Row? {
    rows.isEmpty ? nil : rows.sorted { number($0.median) < number($1.median) }[rows.count / 2]
  }

  /// A printed result as a number, in its smallest unit.
  private static func number(_ text: String) -> Double {
    let units = ["µs": 1, "ms": 1e3, "s": 1e6, "B": 1, "MB": 1e6]
    let parts = text.split(separator: " ")
    return (parts.first.flatMap { Double($0) } ?? 0) * (parts.last.flatMap { units[String($0)] } ?? 1)
  }

  private func run(_ program: String) throws -> (names: [String], rows: [String: BenchReport.Row]) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      ChildProcess([program] + arguments + ["--runs", "1"], statuses: [0], output: file.path) != nil,
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { throw ValidationError("\(program) could not measure.") }
    var names: [String] = []
    var rows: [String: BenchReport.Row] = [:]
    var main = ""
    for row in text.split(separator: "\n").dropFirst(2).compactMap({ BenchReport.Row(printed: $0) }) {
      // Indented rows tell more of the one before; the count that some names end in may differ between builds.
      if !row.measure.hasPrefix(" ") { main = row.measure.replacing(#/ \(\d+\)/#, with: "") }
      let name = row.measure.hasPrefix(" ") ? main + row.measure : main
      names.append(name)
      rows[name] = row
    }
    return (names, rows)
  }
}

extension BenchReport.Row {
  /// A row as a report without comparison prints it.
  fileprivate init?(printed line: Substring) {
    let indent = line.prefix { $0 == " " }
    let cells = line.dropFirst(indent.count).split(separator: #/ {2,}/#)
    guard cells.count >= 3 else { return nil }
    measure = String(indent + cells[0])
    median = String(cells[1])
    worst = String(cells[2])
    bar = cells.count > 3 ? String(cells[3]) : ""
    isOver = cells.count > 4
  }
}
