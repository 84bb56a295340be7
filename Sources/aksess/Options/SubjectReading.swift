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

  /// Reads the sources, and asks a live cluster who asks if the subject is `me`.
  ///
  /// - Parameters:
  ///   - subject: As typed; nil for none.
  ///   - names: The namespaces that are asked about.
  init(_ subject: String?, from options: SourceOptions, asking names: [Name] = []) async throws {
    let isMe = subject == SubjectChoice.me
    if isMe && !options.paths.isEmpty {
      throw Refusal(
        subject, "files do not say who you are. Name yourself, such as user:UPN, or ask a cluster without -f")
    }
    let source: DataSource
    do throws(Problem) {
      source = try await options.source(asking: names).resolved()
    } catch {
      throw CommandFailure(reading: error)
    }
    server = source.server
    snapshot = try await source.readWithNotice().snapshot
    let known = snapshot.live?.caller
    do throws(Problem) {
      // Asked again where it did not say, for the reason.
      if isMe && known == nil { caller = try await source.server?.caller() } else { caller = isMe ? known : nil }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The subject, with its notes on standard error.
  func choice(_ typed: String) throws(Refusal) -> SubjectChoice {
    let choice: SubjectChoice
    if let caller { choice = SubjectChoice(caller) } else { choice = try SubjectChoice(typed, in: snapshot) }
    choice.notes.forEach(StandardError.say)
    return choice
  }
}
