import FoundationEssentials
import Glibc

/// A program that was run to its end with empty input, and with output that is discarded or goes to a file.
package struct ChildProcess {
  package let duration: Duration
  /// The peak memory in bytes; at least that of this process when it was started.
  package let peakMemory: Int

  /// Runs a program by path or name; nil if it cannot be started or does not exit with one of `statuses`.
  ///
  /// - Parameters:
  ///   - output: The file for its standard output, which exists already.
  ///   - meanwhile: Is called every millisecond while it runs, with its process ID.
  package init?(
    _ arguments: [String], statuses: Set<Int32>, output: String = "/dev/null", meanwhile: ((pid_t) -> Void)? = nil
  ) {
    guard let program = arguments.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let start = ContinuousClock.now
    let failure = CStrings.with(arguments) { arguments in
      CStrings.with(variables) { posix_spawnp(&child, program, &actions, nil, arguments, $0) }
    }
    var status: Int32 = 0
    var usage = rusage()
    if failure == 0, let meanwhile {
      var information = siginfo_t()
      while waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0, information.si_signo == 0 {
        meanwhile(child)
        usleep(1_000)
      }
    }
    guard failure == 0, wait4(child, &status, 0, &usage) == child, status & 0x7F == 0,
      statuses.contains(status >> 8 & 0xFF)
    else { return nil }
    duration = ContinuousClock.now - start
    peakMemory = usage.ru_maxrss * 1_024
  }
}
