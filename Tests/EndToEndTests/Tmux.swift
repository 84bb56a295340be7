import Foundation

/// A program running in a terminal of its own: a tmux server with one pane.
final class Tmux {
  /// Whether tmux is installed.
  static let isAvailable = (try? run(["tmux", "-V"])) != nil

  /// What went wrong, with the screen as it was.
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
    // tmux leaves it behind.
    if let path { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Presses keys by tmux's names: `a`, `Enter`, `C-c`, `Up`, `PPage`, `BTab`.
  func send(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Types a text as it is.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", Self.escaped(text)])
  }

  /// Pastes a text, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "-b", "text", "--", Self.escaped(text)])
    try tmux(["paste-buffer", "-p", "-d", "-b", "text"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows that show, without trailing blanks.
  func screen() throws -> [String] {
    try lines(of: tmux(["capture-pane", "-p"]))
  }

  /// The rows that show, with the escape sequences of their colours and attributes.
  func styledScreen() throws -> [String] {
    try lines(of: tmux(["capture-pane", "-p", "-e"]))
  }

  /// Whether the program draws on the screen that leaves no trace.
  var isOnAlternateScreen: Bool {
    get throws { try value("alternate_on") == "1" }
  }

  /// Whether the cursor shows, while the program runs; afterwards tmux hides it.
  var isCursorVisible: Bool {
    get throws { try value("cursor_flag") == "1" }
  }

  /// Whether the program has asked for the mouse.
  var hasMouse: Bool {
    get throws { try value("mouse_any_flag") == "1" }
  }

  /// Whether the bell was rung.
  var hasRung: Bool {
    get throws { try value("window_bell_flag") == "1" }
  }

  /// What the program calls its terminal.
  var title: String {
    get throws { try value("pane_title") }
  }

  /// How many columns tmux takes a text to have.
  func width(of text: String) throws -> Int {
    // As an option's value the text is not looked through for formats.
    try tmux(["set-option", "-g", "@text", Self.escaped(text)])
    return try Int(value("w:@text")) ?? -1
  }

  func set(_ option: String, _ value: String) throws {
    try tmux(["set-option", "-g", option, value])
  }

  /// What was copied last.
  func buffer() throws -> String { try tmux(["show-buffer"]) }

  /// Writes on the terminal as another program might.
  func disturb(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: value("pane_tty")))
  }

  /// The process of the program.
  var processID: Int32 {
    get throws { try Int32(value("pane_pid")) ?? 0 }
  }

  /// How the program ended, 128 and the signal's number where a signal ended it; nil while it runs.
  var exitStatus: Int32? {
    get throws {
      if let signal = try Int32(value("pane_dead_signal")), signal > 0 { return 128 + signal }
      if let status = try Int32(value("pane_dead_status")) { return status }
      // tmux 3.3 misses the end of a child now and then; the end of another has it look at all.
      try tmux(["run-shell", "-b", "true"])
      return nil
    }
  }

  /// Waits until the screen fulfils a condition, which the message describes.
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

  /// Waits until a text shows in one row.
  @discardableResult
  func waitForText(_ text: String, timeout: Duration = .seconds(10)) throws -> [String] {
    try waitFor("“\(text)” shows", timeout: timeout) { rows in rows.contains { $0.contains(text) } }
  }

  /// Waits until the program ends and says how; see `exitStatus`.
  func waitForExit(timeout: Duration = .seconds(10)) throws -> Int32 {
    var status: Int32?
    try waitFor("the program ends", timeout: timeout) { _ in
      status = try exitStatus
      return status != nil
    }
    return status ?? -1
  }

  /// A semicolon at the end of a word would end tmux's command.
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

  /// Closes what the child inherited but for its standard streams. `Process` sees by a socket that a child has ended, so a
  /// server that kept one, its own or that of another test's child, would have somebody wait forever.
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

  /// Children inherit what is blocked in the thread that starts them: nearly all where that is one of Dispatch's, and a
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
