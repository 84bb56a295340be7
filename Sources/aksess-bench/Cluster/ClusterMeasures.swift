import Foundation
import TerminalHarness

/// What reading a live cluster takes.
struct ClusterMeasures {
  /// The size of what kubectl prints.
  let jsonBytes: Int
  private var kubectlTimes = Samples<Duration>()
  private var kubectlMemory = Samples<Int>()
  private var aksessTimes = Samples<Duration>()
  private var aksessMemory = Samples<Int>()
  private var screens = FillingScreen.Results()

  private static let kinds = "namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings"

  /// Reads the cluster by turns, as the speed of a machine varies from one minute to the next; nil if that fails.
  ///
  /// - Parameters:
  ///   - aksess: The program.
  ///   - options: Which cluster to read, as kubectl and aksess take them.
  ///   - turns: How often.
  init?(aksess: String, options: [String], turns: Int) {
    let kubectl = ["kubectl"] + options + ["get", ClusterMeasures.kinds, "--all-namespaces", "--output=json"]
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    // kubectl looks up what the server knows the first time.
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      ChildProcess(kubectl, statuses: [0], output: file.path) != nil,
      let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber
    else { return nil }
    jsonBytes = size.intValue
    let command = [aksess, "get", "namespaces", "--no-azure"] + options
    for _ in 0..<turns {
      // Status 2 is an answer too: some of it may not be listed.
      guard let theirs = ChildProcess(kubectl, statuses: [0]), let ours = ChildProcess(command, statuses: [0, 2]),
        let peak = ClusterMeasures.memory(of: command),
        FillingScreen([aksess, "--no-azure"] + options).measure(&screens)
      else { return nil }
      kubectlTimes.add(theirs.duration)
      kubectlMemory.add(theirs.peakMemory)
      aksessTimes.add(ours.duration)
      aksessMemory.add(peak)
    }
  }

  /// The peak memory of a program alone, looked at every millisecond: what the system says at its end is that of the
  /// largest of all that it started.
  private static func memory(of command: [String]) -> Int? {
    var peak: Int?
    let child = ChildProcess(command, statuses: [0, 2]) { peak = MemoryPeak.bytes(of: "\($0)") ?? peak }
    guard child != nil else { return nil }
    return peak
  }

  var rows: [BenchReport.Row] {
    let bar = (bytes: 25_000_000 + 2 * jsonBytes, label: "25 MB + 2 × the JSON")
    return [
      BenchReport.Row("kubectl get -o json of the six kinds, whole process", kubectlTimes),
      BenchReport.Row("  peak memory", memory: kubectlMemory),
      BenchReport.Row("aksess get namespaces, whole process", aksessTimes, bar: kubectlTimes.median.map { $0 * 0.35 }),
      BenchReport.Row("  peak memory, without kubectl's", memory: aksessMemory, bar: bar),
      BenchReport.Row("start to the first rows on the screen", screens.first, bar: .milliseconds(500)),
      BenchReport.Row("start to everything on the screen", screens.whole),
      BenchReport.Row("  peak memory by then, without kubectl's", memory: screens.memory),
      BenchReport.Row(
        "key to its answer while the cluster is read", screens.keys, bar: .milliseconds(16), judged: .worst),
      BenchReport.Row("  of a program that only sends it back, meanwhile", screens.echoes),
    ]
  }
}
