import Descriptors
import Glibc
import NcursesTerminal
import SystemPackage
import Terminal

/// Shows screens as plain lines on standard output, for screen readers and for scripts that send keys through a pipe.
///
/// Sends only text and line ends, so it needs no terminal description.
@MainActor
final class LinearDisplay: Display {
  let notice: String? = nil
  let isASCII: Bool
  private(set) var size: Size
  private var text = LinearText()
  private var last: Canvas?
  private var decoder = InputDecoder()
  /// The pending keys of a script, which sees the result of each before the next is read.
  private var waiting: [Event] = []
  /// Whether there are no more keys.
  private var isAtEnd = false
  /// Why a screen could not be written, which ends the session.
  private var writeError: Errno?
  private let isScript = isatty(STDIN_FILENO) != 1
  /// The original terminal modes; nil if the keys do not come from a terminal.
  private var modes: TerminalModes?

  init(isASCII: Bool) {
    self.isASCII = isASCII || !CharacterRepertoire.adoptLocale()
    size = LinearDisplay.currentSize
    CrashHandler.saveModes(of: STDIN_FILENO)
    takeKeys()
  }

  var inputDescriptor: FileDescriptor { .standardInput }

  let takesTurns = true

  var hasWaitingEvents: Bool { !waiting.isEmpty || (isScript && isAtEnd) || writeError != nil }

  /// A closed pipe is not a failure: its reader has seen all it wanted.
  var failure: CommandFailure? {
    writeError.flatMap { $0 == .brokenPipe || $0 == .ioError ? nil : CommandFailure(cannotWriteOutput: $0) }
  }

  func readEvents() -> [Event] {
    // A disconnected terminal is treated as a hangup.
    if let writeError { return [writeError == .ioError ? .terminated(SIGHUP) : .interrupted] }
    if waiting.isEmpty { read() }
    guard isScript else {
      defer { waiting = [] }
      return waiting
    }
    return waiting.isEmpty ? [] : [waiting.removeFirst()]
  }

  /// Reads some of the pending keys; a script may be endless.
  private func read() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    if !isAtEnd, isReadable {
      do throws(Errno) {
        let count = try Errno.typed { try bytes.withUnsafeMutableBytes { try inputDescriptor.read(into: $0) } }
        isAtEnd = count == 0
        for byte in bytes.prefix(count) { decoder.decode(.byte(byte), into: &waiting) }
      } catch {
        isAtEnd = error != .wouldBlock
      }
    }
    if isAtEnd || !isReadable { decoder.pause(into: &waiting) }
    // The end of a script quits normally.
    if isAtEnd { waiting.append(isScript ? .interrupted : .terminated(SIGHUP)) }
  }

  private var isReadable: Bool { inputDescriptor.waitToRead(.zero) }

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
    guard writeError == nil else { return }
    do throws(Errno) {
      try FileDescriptor.standardOutput.writeWaiting(bytes)
    } catch {
      writeError = error
    }
  }

  var obstacleToLending: String? {
    isScript ? "the keys come from a pipe, so that no other program can have the terminal" : nil
  }

  func release() { restore() }

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
    guard let modes else { return }
    modes.restore()
    self.modes = nil
    CrashHandler.forget()
  }

  /// Makes keys arrive one by one and without echo.
  private func takeKeys() {
    modes = TerminalModes()
    modes?.takeKeystrokes()
  }

  /// At least 80 columns and 10 rows; 200×40 if the size is unknown, as a program can read wide lines.
  private static var currentSize: Size {
    let size = TerminalSize.current(of: STDOUT_FILENO, fallback: Size(columns: 200, rows: 40))
    return Size(columns: max(80, size.columns), rows: max(10, size.rows))
  }
}
