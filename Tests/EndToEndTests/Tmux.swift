import Foundation

/// A program running in its own terminal: a tmux server with one pane.
final class Tmux {
  /// Whether tmux is installed.
  static let isAvailable = (try? run(["tmux", "-V"])) != nil

  /// A failure, with the screen at that time.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let socket = "test-\(UUID().uuidString)"

  /// Starts a program; `term` is its TERM, `environment` is added to PATH, HOME and a UTF-8 locale.
  init(
    columns: Int, rows: Int, term: String = "xterm-256color", environment: [String: String] = [:], command: [String]
  ) throws {
    let variables = ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    var arguments = ["start-server"]
    let options = [("default-terminal", term), ("remain-on-exit", "on"), ("remain-on-exit-format", "")]
    for (name, value) in options + [("status", "off")] { arguments += [";", "set-option", "-g", name, value] }
    arguments += [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
    // With `env` in front there are always several words, which tmux runs without a shell.
    try tmux(arguments + ["--", "env"] + variables.map { "\($0)=\($1)" }.sorted() + command)
  }

  deinit {
    let path = try? value("socket_path")
    _ = try? tmux(["kill-server"])
    // tmux does not remove it.
    if let path { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Presses keys by tmux's names: `a`, `Enter`, `C-c`, `Up`, `PPage`, `BTab`.
  func send(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Types a text literally.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", Self.escaped(text)])
  }

  /// Pastes a text, with bracketed paste if the program has enabled it.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "-b", "text", "--", Self.escaped(text)])
    try tmux(["paste-buffer", "-p", "-d", "-b", "text"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The visible rows, without trailing blanks.
  func screen() throws -> [String] {
    try lines(of: tmux(["capture-pane", "-p"]))
  }

  /// The visible rows, with the escape sequences for colours and attributes.
  func styledScreen() throws -> [String] {
    try lines(of: tmux(["capture-pane", "-p", "-e"]))
  }

  /// Whether the program uses the alternate screen.
  var isOnAlternateScreen: Bool {
    get throws { try value("alternate_on") == "1" }
  }

  /// Whether the cursor is visible while the program runs; afterwards tmux hides it.
  var isCursorVisible: Bool {
    get throws { try value("cursor_flag") == "1" }
  }

  /// Whether the program has enabled the mouse.
  var hasMouse: Bool {
    get throws { try value("mouse_any_flag") == "1" }
  }

  /// Whether the bell was rung.
  var hasRung: Bool {
    get throws { try value("window_bell_flag") == "1" }
  }

  /// The terminal title that the program has set.
  var title: String {
    get throws { try value("pane_title") }
  }

  /// The width of a text according to tmux.
  func width(of text: String) throws -> Int {
    // In the value of an option, tmux does not expand formats.
    try tmux(["set-option", "-g", "@text", Self.escaped(text)])
    return try Int(value("w:@text")) ?? -1
  }

  func set(_ option: String, _ value: String) throws {
    try tmux(["set-option", "-g", option, value])
  }

  /// The text copied last.
  func buffer() throws -> String { try tmux(["show-buffer"]) }

  /// Writes to the terminal like another program.
  func disturb(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: value("pane_tty")))
  }

  /// The process ID of the program.
  var processID: Int32 {
    get throws { try Int32(value("pane_pid")) ?? 0 }
  }

  /// The exit status of the program, or 128 plus the signal number if a signal ended it; nil while it runs.
  var exitStatus: Int32? {
    get throws {
      if let signal = try Int32(value("pane_dead_signal")), signal > 0 { return 128 + signal }
      if let status = try Int32(value("pane_dead_status")) { return status }
      // tmux 3.3 sometimes misses the end of a child; the end of another makes it check all.
      try tmux(["run-shell", "-b", "true"])
      return nil
    }
  }

  /// Waits until the screen meets a condition, which the message describes.
  @discardableResult
  func waitFor(_ message: String, timeout: Duration = .seconds(10), _ condition: ([String]) throws -> Bool) throws
    -> [String]
  {
    let end = ContinuousClock.now + timeout
    while true {
      let rows = try screen()
      if try condition(rows) { return rows }
      guard ContinuousClock.now < end else {
        throw Failure(description: "waited in vain: \(message)\n" + rows.map { "│\($0)\n" }.joined())
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  /// Waits until a row contains a text.
  @discardableResult
  func waitForText(_ text: String, timeout: Duration = .seconds(10)) throws -> [String] {
    try waitFor("“\(text)” shows", timeout: timeout) { rows in rows.contains { $0.contains(text) } }
  }

  /// Waits until the program ends and returns `exitStatus`.
  func waitForExit(timeout: Duration = .seconds(10)) throws -> Int32 {
    var status: Int32?
    try waitFor("the program ends", timeout: timeout) { _ in
      status = try exitStatus
      return status != nil
    }
    return status ?? -1
  }

  /// Escapes a semicolon at the end of a word, which would end the tmux command.
  private static func escaped(_ text: String) -> String {
    text.hasSuffix(";") ? text.dropLast() + "\\;" : text
  }

  private func value(_ variable: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(variable)}"]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Self.run(["tmux", "-u", "-L", socket, "-f", "/dev/null"] + arguments)
  }

  private func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Closes all inherited descriptors except the standard streams. `Process` detects the end of a child by a socket, so
  /// a server that kept one, its own or that of another test's child, would make a test wait forever.
  private static let closingInherited = """
    for fd in /proc/self/fd/*; do fd=${fd##*/}; (( fd > 2 )) && eval "exec $fd>&-"; done; exec "$@"
    """

  private static func run(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", closingInherited, "bash"] + command
    let own = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
    process.environment = ["LC_ALL": "C.UTF-8"].merging(own) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try withoutBlockedSignals { try process.run() }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(command.joined(separator: " ")): \(text)")
    }
    return text
  }

  /// Children inherit the signal mask of the thread that starts them. Dispatch threads block nearly all signals, and a
  /// server that blocks SIGTERM does not end.
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    sigemptyset(&none)
    var blocked = sigset_t()
    pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    try body()
  }
}
