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

  /// Reads in some way, and shows progress on standard error if it takes long.
  func withNotice<Result: Sendable>(
    _ read: (WorkMeter) async throws(Problem) -> Result
  ) async throws(CommandFailure) -> Result {
    let told = Atomic(0)
    let meter = WorkMeter(unit) { words in
      let lines = words.split(separator: "\n")
      let known = told.exchange(lines.count, ordering: .relaxed)
      if StandardError.isTerminal { StandardError.write(ProgressNotice.wipe) }
      lines.dropFirst(known).forEach { StandardError.say(String($0)) }
    }
    let notice = ProgressNotice("reading \(title.printed)") { meter.progress }
    do throws(Problem) {
      let reading = try await read(meter)
      notice?.end()
      return reading
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
      "Specify what to read with -f (a workspace folder, a kubectl list, manifests), or try: aksess demo "
        + "(\(problem.found))")
  }
}
