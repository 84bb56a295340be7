import AccessAnalysis
import AccessModel
import App
import Connectors
import Reports
import ScreenKit

/// What was read to answer a question about a subject, and the API server behind it.
struct SubjectReading: Sendable {
  /// What was read, as it is.
  let reading: DataSource.Reading
  /// With the staged changes, if they count.
  var snapshot: Snapshot
  /// Nil for files.
  let server: ServerReviews?
  /// Whom the API server takes the caller for; nil unless the subject is `me`, and the server says so.
  let caller: Caller?
  /// Whom the settings name as `me`; nil unless that is the subject.
  private let declared: String?

  /// Asks a live cluster who asks, if the subject is `me`; the settings tell it otherwise.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - source: With the context of a live cluster found.
  ///   - draft: Whether staged changes count; nil if they do not.
  init(
    _ subject: String?, _ source: DataSource, _ reading: DataSource.Reading, _ draft: DraftOptions?
  ) async throws(CommandFailure) {
    self.reading = reading
    snapshot = try draft?.snapshot(of: reading) ?? reading.snapshot
    server = source.server
    guard subject == SubjectChoice.me else {
      (caller, declared) = (nil, nil)
      return
    }
    declared = SettingsFile.read().settings.me
    do throws(Problem) {
      // Asked again where it did not say, for the reason.
      if let known = snapshot.live?.caller { caller = known } else { caller = try await server?.caller() }
    } catch {
      guard declared != nil else { throw CommandFailure(error) }
      StandardError.say("\(error.message).")
      caller = nil
    }
  }

  /// Reads the one source.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - names: The namespaces that are asked about.
  ///   - draft: Whether staged changes count; nil if they do not.
  init(
    _ subject: String?, from options: SourceOptions, asking names: [Name] = [], _ draft: DraftOptions? = nil
  ) async throws {
    try SubjectReading.check(subject, options)
    let source: DataSource
    let chosen = try options.chosen()
    do throws(Problem) {
      source = try await chosen.source(asking: names).resolved()
    } catch {
      throw CommandFailure(reading: error)
    }
    try await self.init(subject, source, try await source.readWithNotice(), draft)
  }

  /// - Throws: A refusal if the subject is `me`, and neither files nor the settings say who that is.
  static func check(_ subject: String?, _ options: SourceOptions) throws(Refusal) {
    guard subject == SubjectChoice.me && !options.paths.isEmpty else { return }
    let file = SettingsFile.read()
    file.problemsOfReading.forEach { StandardError.say($0.message) }
    if file.settings.me == nil { throw SubjectChoice.unknownMe(isLive: false) }
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
