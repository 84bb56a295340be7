import Glibc
import Terminal

/// The size of terminals.
package enum TerminalSize {
  /// The maximum size that is drawn, which is more than the largest displays show in the smallest font. A terminal may
  /// report 65,535 columns and rows, and every cell costs memory and time.
  package static let most = Size(columns: 1_000, rows: 400)

  /// The size of the terminal of a descriptor, or else the size from `COLUMNS` and `LINES`, or else `fallback`.
  package static func current(of descriptor: Int32, fallback: Size) -> Size {
    let size = told(by: descriptor) ?? told(byVariables: fallback)
    return Size(columns: min(most.columns, size.columns), rows: min(most.rows, size.rows))
  }

  /// Whether the terminal or the environment variables report a size that is too large to draw.
  static func isTooLarge(_ descriptor: Int32) -> Bool {
    let sizes = [told(by: descriptor), told(byVariables: Size(columns: 1, rows: 1))].compactMap(\.self)
    return sizes.contains { $0.columns > most.columns || $0.rows > most.rows }
  }

  private static func told(by descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  private static func told(byVariables fallback: Size) -> Size {
    let number = { (name: String) in environmentValue(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
    return Size(columns: number("COLUMNS") ?? fallback.columns, rows: number("LINES") ?? fallback.rows)
  }
}
