import Dispatch
import Glibc

/// The signals that a terminal program answers, told to a handler outside of signal context.
///
/// SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT and SIGTSTP; for the last, `NcursesTerminal.suspend()` is the answer.
/// SIGPIPE is ignored from here on. To be made before the terminal, so that ncurses leaves these signals alone.
package final class SignalSources {
  private let sources: [any DispatchSourceSignal]

  /// Starts listening; `handler` runs on a queue of its own.
  package init(handler: @escaping @Sendable (Int32) -> Void) {
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "signals")
    sources = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { handler(number) }
      source.activate()
      return source
    }
  }

  /// Stops listening.
  package func cancel() {
    for source in sources { source.cancel() }
  }
}
