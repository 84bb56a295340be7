import Glibc

/// Stopping and going on.
package enum JobControl {
  /// Stops the process group, as the terminal's own ^Z does; returns when it is continued. On the main thread.
  ///
  /// A group that no shell watches is not stopped: then it returns at once.
  package static func stop() {
    var stops = sigset_t()
    sigemptyset(&stops)
    sigaddset(&stops, SIGTSTP)
    var mask = sigset_t()
    // A signal source may have blocked it.
    pthread_sigmask(SIG_UNBLOCK, &stops, &mask)
    // First the others, such as the script around this program. Then this process by a signal to this thread: one to
    // all of the process could be taken by a signal source, and would come back as an event.
    let previous = setHandler(SIG_IGN)
    kill(0, SIGTSTP)
    _ = setHandler(SIG_DFL)
    raise(SIGTSTP)
    var restored = previous
    sigaction(SIGTSTP, &restored, nil)
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  private static func setHandler(_ handler: sighandler_t?) -> sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    var previous = sigaction()
    sigaction(SIGTSTP, &action, &previous)
    return previous
  }
}
