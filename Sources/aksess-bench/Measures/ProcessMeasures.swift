import Foundation
import Glibc
import TerminalHarness

/// Compares jq and aksess on one question, `who-can get secrets -A`, each as a whole process.
struct ProcessMeasures {
  let folder: String
  let binary: String
  let program: String
  let runs: Int

  /// The rows, without programs that are missing or fail.
  func rows() -> [BenchReport.Row] {
    let file = URL(fileURLWithPath: folder).appendingPathComponent("kubernetes.json").path
    let size = ((try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? NSNumber)?.intValue ?? 0
    var jq = Answer(["jq", "-r", "-f", program, file], statuses: [0])
    // Status 2 is an answer too: it means that data besides the bindings is missing, such as Azure RBAC.
    var aksess = Answer([binary, "who-can", "get", "secrets", "-A", "-f", folder], statuses: [0, 2])
    // Alternates, because the speed of a machine varies from one minute to the next.
    for _ in 0..<runs {
      jq.run()
      aksess.run()
    }
    return jq.rows("jq", fileBytes: size)
      + aksess.rows("aksess", fileBytes: size, bar: jq.times.median.map { $0 / 4 }, memoryBar: 3)
  }
}

/// The time and memory that one program took to answer.
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
