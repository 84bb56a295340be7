import Foundation
import NcursesTerminal
import Terminal

/// Screens as plain lines on standard output: for screen readers, and for scripts whose keys come from a pipe.
///
/// Nothing but text and line ends is sent, so it needs no description of the terminal.
@MainActor
final class LinearDisplay: Display {
  let notice: String? = nil
  let isASCII: Bool
  private(set) var size: Size
  private var text = LinearText()
  private var last: Canvas?
  private var decoder = InputDecoder()
  /// Keys of a script that are not taken yet: it is to see what each comes to.
  private var waiting: [Event] = []
  private var isAtEnd = false
  private let isScript = isatty(STDIN_FILENO) != 1
  /// The terminal's modes as they were; nil where keys come from no terminal.
  private var modes: termios?

  init(isASCII: Bool) {
    self.isASCII = isASCII || !CharacterRepertoire.adoptsUTF8()
    size = LinearDisplay.currentSize
    CrashHandler.rememberModes(of: STDIN_FILENO)
    takeKeys()
  }

  var inputDescriptor: Int32 { STDIN_FILENO }

  let takesTurns = true

  var hasWaitingEvents: Bool { !waiting.isEmpty || (isScript && isAtEnd) }

  func readEvents() -> [Event] {
    if waiting.isEmpty { read() }
    guard isScript else {
      defer { waiting = [] }
      return waiting
    }
    return waiting.isEmpty ? [] : [waiting.removeFirst()]
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while !isAtEnd, isReadable {
      let count = Foundation.read(STDIN_FILENO, &bytes, bytes.count)
      if count < 0 && errno == EINTR { continue }
      isAtEnd = count <= 0
      for byte in bytes.prefix(max(0, count)) { decoder.decode(.byte(byte), into: &waiting) }
    }
    decoder.pause(into: &waiting)
    // A script that is over has said all it wanted; a terminal that is gone is as if it had hung up.
    if isAtEnd { waiting.append(isScript ? .interrupted : .terminated(SIGHUP)) }
  }

  private var isReadable: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  func paint(_ canvas: Canvas) {
    last = canvas
    let lines = text.lines(canvas).map { isASCII ? ASCIIForm.of($0) : $0 }
    if !lines.isEmpty { send(Array((lines.joined(separator: "\n") + "\n").utf8)) }
  }

  func redraw() {
    text = LinearText()
    if let last { paint(last) }
  }

  func use(_ theme: Theme) {}

  func resize() { size = LinearDisplay.currentSize }

  func send(_ bytes: [UInt8]) {
    // A reader that has gone away is known by the next key, or by SIGHUP.
    try? StandardOutput.write(String(decoding: bytes, as: UTF8.self))
  }

  func suspend() {
    restore()
    JobControl.stop()
    resume()
  }

  func resume() {
    takeKeys()
    resize()
    redraw()
  }

  func restore() {
    guard var modes else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    self.modes = nil
    CrashHandler.forget()
  }

  /// Has every key come at once and unechoed.
  private func takeKeys() {
    var current = termios()
    guard tcgetattr(STDIN_FILENO, &current) == 0 else { return }
    modes = current
    current.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    current.c_iflag &= ~tcflag_t(ICRNL | IXON)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &current)
  }

  /// The terminal's size, at least 80 columns; without one that of COLUMNS and LINES, else 200×40.
  private static var currentSize: Size {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      return Size(columns: max(80, Int(window.ws_col)), rows: max(10, Int(window.ws_row)))
    }
    let environment = ProcessInfo.processInfo.environment
    // A program reads wide lines as well as any.
    let number = { (name: String) in
      environment[name].flatMap { Int($0) }.flatMap { (10...1_000).contains($0) ? $0 : nil }
    }
    return Size(columns: max(80, number("COLUMNS") ?? 200), rows: number("LINES") ?? 40)
  }
}
