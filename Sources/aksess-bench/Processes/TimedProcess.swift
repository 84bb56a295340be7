import TerminalHarness

/// The time and memory that one command took as a whole process, run by run.
struct TimedProcess {
  private var times = Samples<Duration>()
  private var memory = Samples<Int>()
  private var hasFailed = false
  let arguments: [String]
  let statuses: Set<Int32>

  /// - Parameter statuses: The exit codes that are an answer.
  init(_ arguments: [String], statuses: Set<Int32>) {
    self.arguments = arguments
    self.statuses = statuses
  }

  /// Runs it once more, unless it failed before.
  mutating func run() {
    guard !hasFailed, let child = ChildProcess(arguments, statuses: statuses) else {
      hasFailed = true
      return
    }
    times.add(child.duration)
    memory.add(child.peakMemory)
  }

  /// Its rows; none if it failed.
  ///
  /// - Parameters:
  ///   - fileBytes: The size of what it reads.
  ///   - other: Another build's runs, by turns with these.
  func rows(
    _ name: String, fileBytes: Int, bar: Duration? = nil, against other: TimedProcess? = nil
  ) -> [BenchReport.Row] {
    if hasFailed { return [] }
    var time = BenchReport.Row(name, times, bar: bar)
    time.against = other.map { $0.times.median?.label ?? "failed" }
    var peak = BenchReport.Row("  peak memory", memory: memory.worst ?? 0, fileBytes: fileBytes, bar: nil)
    peak.against = other.map { $0.memory.worst?.megabytes ?? "failed" }
    return [time, peak]
  }
}
