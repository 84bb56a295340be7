import AccessModel
import BuiltIn
import Connectors
import SafeText
import Synchronization

extension DataSource {
  /// The built-in sample, with the roles that every cluster has.
  static let demo = DataSource.sample(
    title: Sample.title, files: [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files)

  /// Reads everything, shows progress on standard error if it takes long, and prints the notes there.
  func readWithNotice() async throws(CommandFailure) -> DataSource.Reading {
    let reading = try await withNotice { (meter) async throws(Problem) in try await read(at: .now, meter: meter) }
    reading.notes.forEach(StandardError.say)
    return reading
  }

  /// Reads several sources, each for itself, and shows progress on standard error if it takes long.
  static func readWithNotice(
    _ sources: [(cluster: String?, source: DataSource)]
  ) async throws(CommandFailure) -> [Result<Read, CommandFailure>] {
    let title = sources.count == 1 ? sources[0].source.title : counted(sources.count, "cluster", "clusters")
    let units = sources.map { ($0.cluster, $0.source.unit) }
    let read = try await ProgressNotice.reading(title, units) { (meters) async throws(Problem) in
      try await readEach(sources.map(\.source), at: .now, meters: meters)
    }
    return read.map { $0.mapError { CommandFailure(reading: $0) } }
  }

  /// Reads in some way, and shows progress on standard error if it takes long.
  func withNotice<Result: Sendable>(
    _ read: (WorkMeter) async throws(Problem) -> Result
  ) async throws(CommandFailure) -> Result {
    try await ProgressNotice.reading(title, [(nil, unit)]) { (meters) async throws(Problem) in try await read(meters[0])
    }
  }
}

extension ProgressNotice {
  /// A meter that says on standard error what other programs say to whoever waits, each line once.
  ///
  /// - Parameter cluster: The name of the cluster that it is about, if there are several.
  static func meter(_ unit: WorkProgress.Unit, of cluster: String? = nil) -> WorkMeter {
    let told = Atomic(0)
    return WorkMeter(unit) { words in
      let lines = words.split(separator: "\n")
      let known = told.exchange(lines.count, ordering: .relaxed)
      if StandardError.isTerminal { StandardError.write(ProgressNotice.wipe) }
      StandardError.$cluster.withValue(cluster) {
        lines.dropFirst(known).forEach { StandardError.say(String($0)) }
      }
    }
  }

  /// Reads sources in some way, with a meter for each; shows progress on standard error if it takes long, and what other
  /// programs say to whoever waits.
  ///
  /// - Parameters:
  ///   - title: What is read; may contain hostile text.
  ///   - sources: The name of each, if there are several, and what its progress counts.
  static func reading<Result: Sendable>(
    _ title: String, _ sources: [(cluster: String?, unit: WorkProgress.Unit)],
    _ read: ([WorkMeter]) async throws(Problem) -> Result
  ) async throws(CommandFailure) -> Result {
    let meters = sources.map { meter($0.unit, of: $0.cluster) }
    let notice = ProgressNotice("reading \(title.printed)") {
      meters.dropFirst().reduce(meters[0].progress) { $0 + $1.progress }
    }
    do throws(Problem) {
      let result = try await read(meters)
      notice?.end()
      return result
    } catch {
      notice?.end()
      throw CommandFailure(reading: error)
    }
  }
}

extension CommandFailure {
  /// The failure of a source that cannot be read.
  init(reading problem: Problem) {
    guard problem.kind == .nothingToRead else {
      self.init(problem)
      return
    }
    self.init(
      .usage,
      "Specify what to read with -f (a workspace folder, a kubectl list, manifests), or try: \(ProgramName.current) demo "
        + "(\(problem.found))")
  }
}
