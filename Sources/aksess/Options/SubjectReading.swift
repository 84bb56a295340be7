import AccessAnalysis
import AccessModel
import Connectors
import Reports

/// What was read to answer a question about a subject, and the API server behind it.
struct SubjectReading: Sendable {
  let snapshot: Snapshot
  /// Nil for files.
  let server: ServerReviews?
  /// Nil unless the subject is `me`.
  let caller: Caller?

  /// Asks a live cluster who asks, if the subject is `me`.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - source: With the context of a live cluster found.
  init(_ subject: String?, _ source: DataSource, _ snapshot: Snapshot) async throws(CommandFailure) {
    self.snapshot = snapshot
    server = source.server
    let known = snapshot.live?.caller
    do throws(Problem) {
      // Asked again where it did not say, for the reason.
      caller = subject != SubjectChoice.me ? nil : known == nil ? try await source.server?.caller() : known
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Reads the one source.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - names: The namespaces that are asked about.
  init(_ subject: String?, from options: SourceOptions, asking names: [Name] = []) async throws {
    try SubjectReading.check(subject, options)
    let source: DataSource
    let chosen = try options.chosen()
    do throws(Problem) {
      source = try await chosen.source(asking: names).resolved()
    } catch {
      throw CommandFailure(reading: error)
    }
    try await self.init(subject, source, try await source.readWithNotice().snapshot)
  }

  /// - Throws: A refusal if the subject is `me`, whom files do not know.
  static func check(_ subject: String?, _ options: SourceOptions) throws(Refusal) {
    guard subject == SubjectChoice.me && !options.paths.isEmpty else { return }
    throw Refusal(
      subject, "files do not say who you are. Name yourself, such as user:UPN, or ask a cluster without -f")
  }

  /// The subject, with its notes on standard error.
  func choice(_ typed: String) throws(Refusal) -> SubjectChoice {
    let choice: SubjectChoice
    if let caller { choice = SubjectChoice(caller) } else { choice = try SubjectChoice(typed, in: snapshot) }
    choice.notes.forEach(StandardError.say)
    return choice
  }
}
