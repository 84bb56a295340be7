import FoundationEssentials
import Glibc
import NcursesTerminal
import Terminal

/// Counts the bytes that a terminal like xterm, 120 columns by 40 rows, is sent.
@MainActor
final class ByteMeter {
  static let size = Size(columns: 120, rows: 40)

  private let terminal: NcursesTerminal
  private let file: UnsafeMutablePointer<FILE>

  /// - Throws: `TerminalError` where xterm is not described on this machine; what a temporary file throws.
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

  /// Paints, and says how many bytes that took.
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
