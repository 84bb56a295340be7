import Foundation
import Glibc
import TerminalHarness

/// jq and aksess side by side on one question, `who-can get secrets -A`, each from its start to its end.
struct ProcessMeasures {
  let folder: String
  let binary: String
  let program: String
  let runs: Int

  /// No row for what is missing or fails.
  func rows() -> [BenchReport.Row] {
    let file = URL(fileURLWithPath: folder).appendingPathComponent("kubernetes.json").path
    let size = ((try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? NSNumber)?.intValue ?? 0
    var jq = Answer(["jq", "-r", "-f", program, file], statuses: [0])
    // 2 is an answer too: it says that something beside the bindings was not asked, such as Azure RBAC.
    var aksess = Answer([binary, "who-can", "get", "secrets", "-A", "-f", folder], statuses: [0, 2])
    // By turns, as a machine is not equally quick from one minute to the next.
    for _ in 0..<runs {
      jq.run()
      aksess.run()
    }
    return jq.rows("jq", fileBytes: size)
      + aksess.rows("aksess", fileBytes: size, bar: jq.times.median.map { $0 / 4 }, memoryBar: 3)
  }
}

/// What it took one program to answer.
private struct Answer {
  private(set) var times = Samples<Duration>()
  private var memory = Samples<Int>()
  private var hasFailed = false
  private let arguments: [String]
  private let statuses: Set<Int32>

  init(_ arguments: [String], statuses: Set<Int32>) {
    self.arguments = arguments
    self.statuses = statuses
  }

  mutating func run() {
    guard !hasFailed, let child = ChildProcess(arguments, statuses: statuses) else {
      hasFailed = true
      return
    }
    times.add(child.duration)
    memory.add(child.peakMemory)
  }

  func rows(_ name: String, fileBytes: Int, bar: Duration? = nil, memoryBar: Int? = nil) -> [BenchReport.Row] {
    if hasFailed { return [] }
    return [
      BenchReport.Row("\(name): who-can get secrets -A, whole process", times, bar: bar),
      BenchReport.Row("  peak memory", memory: memory.worst ?? 0, fileBytes: fileBytes, bar: memoryBar),
    ]
  }
}
