import AccessModel
import BuiltIn
import Connectors
import SafeText

extension DataSource {
  /// The built-in sample, with the roles that every cluster has.
  static let demo = DataSource.sample(
    title: Sample.title, files: [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files)

  /// Reads everything, shows on standard error how far that has come where it takes long, and says there what is to be
  /// said of it.
  func readWithNotice() async throws(CommandFailure) -> WorkspaceReader.Reading {
    let meter = WorkMeter()
    let notice = ProgressNotice("reading \(title.printed)") { meter.progress }
    do throws(Problem) {
      let reading = try await read(at: .now, meter: meter)
      notice?.end()
      reading.notes.forEach(StandardError.say)
      return reading
    } catch {
      notice?.end()
      throw CommandFailure(error)
    }
  }
}
