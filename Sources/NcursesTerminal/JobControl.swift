import Glibc

/// Stops the program, as job control does.
package enum JobControl {
  /// Stops the process group, as ^Z in the terminal does, and returns when it is continued. Call on the main thread.
  ///
  /// The kernel does not stop an orphaned process group; in that case, returns at once.
  package static func stop() {
    var stops = sigset_t()
    sigemptyset(&stops)
    sigaddset(&stops, SIGTSTP)
    var mask = sigset_t()
    // A signal source may have blocked it.
    pthread_sigmask(SIG_UNBLOCK, &stops, &mask)
    // First the others, such as a script that runs this program. Then this process, by a signal to this thread: a
    // signal source could receive a signal to the whole process and return it as an event.
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
