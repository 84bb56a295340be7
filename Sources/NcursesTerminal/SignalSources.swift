import Dispatch
import Glibc
import Synchronization

/// The signals that a terminal program answers, told to a handler outside of signal context.
///
/// SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT and SIGTSTP; for the last, `NcursesTerminal.suspend()` is the answer.
/// SIGPIPE is ignored from here on. To be made before the terminal, so that ncurses leaves these signals alone.
package final class SignalSources {
  private let sources: [any DispatchSourceSignal]
  private let listening = Listening()

  /// Whether the signals are still answered here.
  private final class Listening: Sendable {
    let isOver = Atomic(false)
  }

  /// How long the program may take to give the terminal back and end once a signal has asked for it. A terminal that
  /// takes no bytes, stopped by ^S or behind a line that is stuck, would hold it up for ever.
  private static let patience = DispatchTimeInterval.seconds(1)

  /// Starts listening; `handler` runs on a separate queue.
  ///
  /// Where the program still runs, and listens, a second after one of the signals that end it, that signal ends it at
  /// once, with the terminal's modes restored.
  package init(handler: @escaping @Sendable (Int32) -> Void) {
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "signals")
    let listening = listening
    sources = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        handler(number)
        guard [SIGTERM, SIGHUP, SIGINT, SIGQUIT].contains(number) else { return }
        queue.asyncAfter(deadline: .now() + Self.patience) {
          guard !listening.isOver.load(ordering: .relaxed) else { return }
          CrashHandler.restoreWithoutBlocking()
          Self.end(by: number)
        }
      }
      source.activate()
      return source
    }
  }

  /// Stops listening.
  package func cancel() {
    listening.isOver.store(true, ordering: .relaxed)
    for source in sources { source.cancel() }
  }

  /// Ends the program as the signal would have, so that its sender sees that.
  package static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    // The signal's source has blocked it.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
