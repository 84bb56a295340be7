import AccessModel
import Synchronization

/// The answer to a question of a reading, which waits for it off the loop.
final class AwaitedAnswer: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<AKSClusterQuestion.Answer?, Never>)
    case answered(AKSClusterQuestion.Answer?)
  }

  private let state = Mutex(State.open)

  /// The answer; nil if nobody gives one, or the task is cancelled.
  var value: AKSClusterQuestion.Answer? {
    get async {
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let known = state.withLock { state in
            if case .answered = state { return true }
            state = .awaited(continuation)
            return false
          }
          if known { continuation.resume(returning: given) }
        }
      } onCancel: {
        give(nil)
      }
    }
  }

  /// What was given so far; nil also if nothing was.
  private var given: AKSClusterQuestion.Answer? {
    state.withLock { state in if case .answered(let answer) = state { answer } else { nil } }
  }

  /// Gives the answer, of which only the first counts.
  func give(_ answer: AKSClusterQuestion.Answer?) {
    let continuation: CheckedContinuation<AKSClusterQuestion.Answer?, Never>? = state.withLock { state in
      switch state {
      case .answered: return nil
      case .open:
        state = .answered(answer)
        return nil
      case .awaited(let continuation):
        state = .answered(answer)
        return continuation
      }
    }
    continuation?.resume(returning: answer)
  }
}
