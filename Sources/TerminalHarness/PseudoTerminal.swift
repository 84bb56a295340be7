import Descriptors
import FoundationEssentials
import Glibc
import SystemPackage

/// A program in its own pseudoterminal, which records its output.
package final class PseudoTerminal {
  /// The output between two pauses.
  package struct Answer: Sendable {
    package var bytes: [UInt8] = []
    /// The time from the request to the last byte; nil if there was no output.
    package var lastByte: Duration?
  }

  /// The end of a program.
  package struct End: Sendable {
    /// The exit code, or 128 plus the signal number if a signal ended it.
    package let status: Int32
    package let cpuTime: Duration
    /// The peak memory in bytes.
    package let peakMemory: Int
  }

  package let process: pid_t
  private var descriptor: FileDescriptor?
  /// Whether the program has ended.
  private var hasEnded = false

  /// Starts a program by path or name; nil if it cannot be started.
  package init?(_ arguments: [String], columns: Int, rows: Int, environment: [String: String] = [:]) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard let program = arguments.first, openpty(&master, &slave, nil, nil, &window) == 0 else { return nil }
    defer { Glibc.close(slave) }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    let name = ttyname(slave).map { String(cString: $0) } ?? ""
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | PseudoTerminal.newSession)
    let own = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
    let variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"].merging(own) { $1 }.merging(environment) { $1 }
    var child: pid_t = 0
    let failure = CStrings.with(arguments) { arguments in
      CStrings.with(variables.map { "\($0.key)=\($0.value)" }) {
        posix_spawnp(&child, program, &actions, &attributes, arguments, $0)
      }
    }
    guard failure == 0 else {
      Glibc.close(master)
      return nil
    }
    process = child
    descriptor = FileDescriptor(rawValue: master)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  /// glibc's `POSIX_SPAWN_SETSID`, which Swift does not import.
  private static let newSession: Int16 = 0x80

  deinit {
    close()
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  package func send(_ text: String) {
    _ = try? descriptor?.writeAll(text.utf8)
  }

  /// Reads output until there is none for the duration `quiet`.
  ///
  /// - Parameter first: How long to wait for the first byte; nil for `quiet`.
  package func receive(quiet: Duration, first: Duration? = nil, patience: Duration = .seconds(10)) -> Answer {
    let start = ContinuousClock.now
    var answer = Answer()
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while let descriptor, ContinuousClock.now - start < patience {
      let wait = answer.bytes.isEmpty ? first ?? quiet : quiet
      guard descriptor.waitToRead(wait),
        let count = try? bytes.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0
      else { break }
      answer.lastByte = ContinuousClock.now - start
      answer.bytes += bytes[..<count]
    }
    return answer
  }

  /// Reads output until it contains a text, and then until there is no more.
  package func receive(until text: String, patience: Duration = .seconds(10)) -> Bool {
    let end = ContinuousClock.now + patience
    var seen: [UInt8] = []
    while ContinuousClock.now < end {
      seen += receive(quiet: .milliseconds(100), patience: .seconds(1)).bytes
      if String(decoding: seen, as: UTF8.self).contains(text) { return true }
    }
    return false
  }

  /// Changes the size of the terminal.
  package func resize(columns: Int, rows: Int) {
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = descriptor.map { ioctl($0.rawValue, UInt(TIOCSWINSZ), &window) }
  }

  /// Whether the terminal edits lines and echoes, as for a shell.
  package var isInShellMode: Bool {
    var modes = termios()
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return descriptor.map { tcgetattr($0.rawValue, &modes) } == 0 && modes.c_lflag & wanted == wanted
  }

  /// Closes the terminal, like a dropped connection.
  package func close() {
    try? descriptor?.close()
    descriptor = nil
  }

  /// The CPU time of the program so far.
  package var cpuTime: Duration {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    // The program name is in parentheses and may contain spaces.
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return .zero }
    return .milliseconds(1_000 * (user + system) / sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Waits until the program ends; nil if it does not end in time.
  ///
  /// - Parameter isTaking: Whether the terminal accepts output meanwhile.
  package func waitForEnd(patience: Duration = .seconds(10), isTaking: Bool = true) -> End? {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      var status: Int32 = 0
      var usage = rusage()
      if wait4(process, &status, WNOHANG, &usage) == process {
        hasEnded = true
        let signal = status & 0x7F
        let times = [usage.ru_utime, usage.ru_stime].reduce(Duration.zero) {
          $0 + .seconds($1.tv_sec) + .microseconds($1.tv_usec)
        }
        let code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
        return End(status: code, cpuTime: times, peakMemory: usage.ru_maxrss << 10)
      }
      if descriptor != nil, isTaking {
        _ = receive(quiet: .milliseconds(1), patience: .milliseconds(1))
      } else {
        usleep(1_000)
      }
    }
    return nil
  }
}
