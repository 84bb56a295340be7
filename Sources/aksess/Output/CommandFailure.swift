import AccessAnalysis
import AccessModel
import Connectors

/// Why a command ended without an answer: a message for standard error, and the exit code.
struct CommandFailure: Error, Sendable {
  /// The exit codes other than 0; those above 63 come from `sysexits.h`.
  enum Code: Int32, Sendable {
    case no = 1
    case incomplete = 2
    case usage = 64
    case badData = 65
    case unreachable = 69
    case cannotWrite = 73
    case stoppedHalfway = 74
  }

  let code: Code
  /// May contain hostile text.
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  init(_ problem: Problem) {
    let code: Code =
      switch problem.kind {
      case .badData: .badData
      case .outOfReach: .unreachable
      case .nothingToRead: .usage
      }
    self.init(code, problem.message)
  }

  /// The failure of one of several sources, with its name before the message, unless that begins with it: the message on
  /// a file does.
  func named(_ title: String) -> CommandFailure {
    let names = [":", "/"].contains { message.utf8.starts(with: "\(title)\($0)".utf8) }
    return names ? self : CommandFailure(code, "\(title): \(message)")
  }

  /// Nil for what ends a command in another way.
  init?(of error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let refusal as Refusal: self.init(refusal)
    default: return nil
    }
  }

  init(_ refusal: Refusal) { self.init(.usage, refusal.message) }

  init(_ failure: DraftFailure) {
    let code: Code =
      switch failure.cause {
      case .held: .stoppedHalfway
      case .unreadable: .badData
      case .notWritten: .cannotWrite
      }
    self.init(code, failure.message)
  }

  init(_ failure: WriteFailure) {
    self.init(.cannotWrite, failure.message + (failure.difference.isEmpty ? "" : "\n\(failure.difference)"))
  }

  /// - Parameter hint: The option that replaces an existing file, which is named if one is the obstacle.
  init(_ failure: WriteFailure, hint: String?) {
    let advice = hint.flatMap { failure.existing == nil ? nil : " To replace it: \($0)." } ?? ""
    self.init(.cannotWrite, failure.message + advice)
  }
}
