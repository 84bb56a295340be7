import Foundation
import TerminalHarness

/// How many instructions one command takes, which is nearly the same on every run, however busy the machine is.
enum InstructionCount {
  /// Counts them; nil if valgrind is missing or cannot read the program, or if the command gives no answer.
  static func of(_ process: TimedProcess) -> Int? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).callgrind")
    defer { try? FileManager.default.removeItem(at: file) }
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(file.path)"]
    guard ChildProcess(valgrind + process.arguments, statuses: process.statuses) != nil,
      let log = try? String(contentsOf: file, encoding: .utf8),
      let counted = log.firstMatch(of: /Collected : ([0-9]+)/)
    else { return nil }
    return Int(counted.1)
  }
}

extension BenchReport.Row {
  /// The instructions of a command, and of another build's.
  init(instructionsOf process: TimedProcess, against other: TimedProcess?) {
    let words = { (process: TimedProcess) in
      InstructionCount.of(process).map { String(format: "%.0f M", Double($0) / 1e6) } ?? "not counted"
    }
    self.init(measure: "  instructions", median: words(process), worst: "", bar: "", isOver: false)
    against = other.map(words)
  }
}
