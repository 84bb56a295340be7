import AccessAnalysis
import AccessModel
import App
import Connectors
import Reports
import ScreenKit

/// What was read to answer a question about a subject, and the API server behind it.
struct SubjectReading: Sendable {
  let snapshot: Snapshot
  /// Nil for files.
  let server: ServerReviews?
  /// Whom the API server takes the caller for; nil unless the subject is `me`, and the server says so.
  let caller: Caller?
  /// Whom the settings name as `me`; nil unless that is the subject.
  private let declared: String?

  /// Reads the sources, and asks a live cluster who asks if the subject is `me`.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - names: The namespaces that are asked about.
  init(_ subject: String?, from options: SourceOptions, asking names: [Name] = []) async throws {
    let isMe = subject == SubjectChoice.me
    let file = isMe ? SettingsFile.read() : SettingsFile()
    declared = file.settings.me
    if isMe && !options.paths.isEmpty {
      file.problemsOfReading.forEach { StandardError.say($0.message) }
      if declared == nil { throw SubjectChoice.unknownMe(isLive: false) }
    }
    let source: DataSource
    do throws(Problem) {
      source = try await options.source(asking: names).resolved()
    } catch {
      throw CommandFailure(reading: error)
    }
    server = source.server
    snapshot = try await source.readWithNotice().snapshot
    guard isMe else {
      caller = nil
      return
    }
    do throws(Problem) {
      // Asked again where it did not say, for the reason.
      if let known = snapshot.live?.caller { caller = known } else { caller = try await server?.caller() }
    } catch {
      guard declared != nil else { throw CommandFailure(error) }
      StandardError.say("\(error.message).")
      caller = nil
    }
  }

  /// The subject, with its notes on standard error.
  func choice(_ typed: String) throws(Refusal) -> SubjectChoice {
    let choice: SubjectChoice
    if let caller {
      choice = SubjectChoice(caller)
    } else if typed == SubjectChoice.me {
      choice = try SubjectChoice(meIn: snapshot, declared: declared)
    } else {
      choice = try SubjectChoice(typed, in: snapshot)
    }
    choice.notes.forEach(StandardError.say)
    return choice
  }
}
