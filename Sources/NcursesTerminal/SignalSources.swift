import Dispatch
import Glibc
import Synchronization

/// Passes the signals that a terminal program handles to a closure, outside signal context.
///
/// The signals are SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT and SIGTSTP; respond to the last with
/// `NcursesTerminal.suspend()`. SIGPIPE is ignored from then on. Create it before the terminal, so that ncurses does
/// not handle these signals.
package final class SignalSources {
  private let sources: [any DispatchSourceSignal]
  private let listening = Listening()

  /// Whether signals are still handled.
  private final class Listening: Sendable {
    let isOver = Atomic(false)
    /// Whether another program has the terminal.
    let isYielding = Atomic(false)
  }

  /// How long the program may take to restore the terminal and exit after a signal. A terminal that accepts no bytes,
  /// stopped by ^S or behind a stalled connection, would block it for ever.
  private static let patience = DispatchTimeInterval.seconds(1)

  /// Starts listening; `handler` runs on a separate queue.
  ///
  /// If the program is still running and listening one second after a signal that ends it, that signal ends it at once,
  /// with the terminal modes restored.
  package init(handler: @escaping @Sendable (Int32) -> Void) {
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "signals")
    let listening = listening
    sources = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // From the keyboard, they are for whoever has the terminal.
        if [SIGINT, SIGQUIT].contains(number), listening.isYielding.load(ordering: .relaxed) { return }
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

  /// Whether another program has the terminal: the keyboard's SIGINT and SIGQUIT are for that one then.
  package func yield(_ isYielding: Bool) { listening.isYielding.store(isYielding, ordering: .relaxed) }

  /// Stops listening.
  package func cancel() {
    listening.isOver.store(true, ordering: .relaxed)
    for source in sources { source.cancel() }
  }

  /// Ends the program by the signal itself, so that the parent process sees it.
  package static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    // The signal source has blocked it.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
