import FoundationEssentials
import Glibc
import NcursesTerminal
import Terminal

/// Counts the bytes sent to a terminal like xterm with 120 columns and 40 rows.
@MainActor
final class ByteMeter {
  static let size = Size(columns: 120, rows: 40)

  private let terminal: NcursesTerminal
  private let file: UnsafeMutablePointer<FILE>

  /// - Throws: `TerminalError` if this machine has no description of xterm, or an error about the temporary file.
  init() throws {
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    setenv("COLUMNS", "\(ByteMeter.size.columns)", 1)
    setenv("LINES", "\(ByteMeter.size.rows)", 1)
    guard let file = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
    self.file = file
    let theme = ThemeLibrary().theme(named: ThemeLibrary.standard).theme
    terminal = try NcursesTerminal(options: TerminalOptions(theme: theme), output: file)
  }

  /// Paints a canvas and returns the number of bytes sent.
  func paint(_ canvas: Canvas) -> Int {
    let before = byteCount
    terminal.paint(canvas)
    return byteCount - before
  }

  private var byteCount: Int {
    fflush(file)
    var status = stat()
    return fstat(fileno(file), &status) == 0 ? Int(status.st_size) : 0
  }
}
