import SystemPackage
import Descriptors
import CNcurses
import Glibc
import Terminal

/// The terminal, through ncurses: paints canvases, reads keys, and is restored on every exit.
///
/// Only one can exist at a time, as ncurses has one current screen. Create `SignalSources` before it.
@MainActor
package final class NcursesTerminal {
  /// A notice for the user, for example that TERM is unknown.
  package let notice: String?

  let input: UnsafeMutablePointer<WINDOW>?
  var decoder = InputDecoder()
  var mouse = MouseInput()
  private let screen: OpaquePointer
  private let outputDescriptor: FileDescriptor
  private let depth: ColorDepth
  private let hasDefaultColors: Bool
  private var painter: Painter
  private var isRestored = false
  /// Whether another program has the terminal.
  private var isReleased = false

  private static let pasteOn = Array("\u{1B}[?2004h".utf8)
  private static let mouseOff = Array("\u{1B}[?1006;1000l".utf8)
  private static let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// Takes over the terminal.
  ///
  /// - Parameter output: Where to write; nil for standard output.
  package init(options: TerminalOptions, output: UnsafeMutablePointer<FILE>? = nil) throws(TerminalError) {
    CharacterRepertoire.adoptLocale()
    let output: UnsafeMutablePointer<FILE> = output ?? shim_stdout()
    outputDescriptor = FileDescriptor(rawValue: fileno(output))
    CrashHandler.saveModes(of: STDIN_FILENO)
    let screen = try NcursesScreen(output: output)
    self.screen = screen.screen
    notice = screen.notice
    raw()
    noecho()
    nonl()
    // Over a slow line, arrow keys arrive in pieces: 25 ms splits them, 100 ms does not.
    set_escdelay(100)
    // Reading from a pad leaves the window alone; reading from the window would refresh it.
    input = newpad(1, 1)
    keypad(input, true)
    nodelay(input, true)
    idlok(shim_stdscr(), true)
    depth = Self.colorDepth(options.colorDepth)
    hasDefaultColors = depth != .mono && start_color() == OK && use_default_colors() == OK
    painter = Painter(
      // For an unknown terminal, the line-drawing characters would be a guess.
      repertoire: CharacterRepertoire(isASCII: options.isASCII, hasLines: screen.notice == nil),
      renditions: Renditions(theme: options.theme, depth: depth, hasDefaultColors: hasDefaultColors),
      size: Size(columns: Int(getmaxx(shim_stdscr())), rows: Int(getmaxy(shim_stdscr()))))
    if options.usesMouse { MouseInput.start() }
    CrashHandler.prepare(
      bytes: (options.usesMouse ? Self.mouseOff : []) + Self.pasteOff
        + ["rmkx", "sgr0", "cnorm", "rmcup"].flatMap(Capability.bytes), descriptor: outputDescriptor.rawValue)
    resize()
    send(Self.pasteOn)
  }

  isolated deinit {
    restore()
    delscreen(screen)
  }

  package var size: Size {
    Size(columns: Int(getmaxx(shim_stdscr())), rows: Int(getmaxy(shim_stdscr())))
  }

  /// Whether only ASCII can be shown.
  package var isASCII: Bool { painter.isASCII }

  /// The descriptor to wait on for input.
  package var inputDescriptor: FileDescriptor { .standardInput }

  /// Shows a canvas, sending only what changed since the last one.
  package func paint(_ canvas: Canvas) {
    guard !isRestored else { return }
    if let shifted = painter.shifted(towards: canvas) {
      // ncurses lets the terminal move rows only where they are whole: what stands beside them moves too, and back.
      painter.paint(shifted)
      wrefresh(shim_stdscr())
    }
    painter.paint(canvas)
    place(canvas.cursor)
    wrefresh(shim_stdscr())
  }

  /// Uses another theme from the next paint on.
  package func use(_ theme: Theme) {
    painter.use(Renditions(theme: theme, depth: depth, hasDefaultColors: hasDefaultColors))
  }

  /// Adopts the current size of the terminal; the next paint is complete.
  package func resize() {
    let current = TerminalSize.current(of: outputDescriptor.rawValue, fallback: size)
    guard size != current else { return }
    resizeterm(Int32(current.rows), Int32(current.columns))
    painter.forget(size: size)
    clearok(shim_curscr(), true)
  }

  /// Sends everything again, as another program may have written to the terminal.
  package func redraw() {
    wrefresh(shim_curscr())
  }

  /// Sends bytes unchanged, after the last paint and before the next.
  package func send(_ bytes: [UInt8]) {
    // A disconnected terminal is detected by its input.
    try? outputDescriptor.writeWaiting(bytes)
  }

  /// Stops the program, as ^Z does, and resumes when it is continued.
  package func suspend() {
    guard !isRestored else { return }
    release()
    JobControl.stop()
    resume()
  }

  /// Takes over the terminal again and draws everything, after `release()` or a SIGCONT that did not end `suspend()`.
  package func resume() {
    guard !isRestored else { return }
    isReleased = false
    reset_prog_mode()
    resize()
    send(Self.pasteOn)
    wrefresh(shim_curscr())
  }

  /// Restores the terminal; nothing is painted afterwards. May be called more than once.
  package func restore() {
    guard !isRestored else { return }
    isRestored = true
    release()
    CrashHandler.forget()
  }

  /// Leaves the terminal to another program until `resume()`; nothing may be painted meanwhile.
  package func release() {
    guard !isReleased else { return }
    isReleased = true
    send(Self.pasteOff)
    if !Capability.isPresent("smcup") {
      // The last screen stays visible, so move the shell's prompt to a new row.
      wmove(shim_stdscr(), getmaxy(shim_stdscr()) - 1, 0)
      wclrtoeol(shim_stdscr())
      wrefresh(shim_stdscr())
    }
    endwin()
  }

  private func place(_ cursor: Point?) {
    curs_set(cursor == nil ? 0 : 1)
    // A hidden cursor may stay where it is, which saves the bytes for moving it.
    leaveok(shim_stdscr(), cursor == nil)
    if let cursor { wmove(shim_stdscr(), Int32(cursor.row), Int32(cursor.column)) }
  }

  private static func colorDepth(_ wanted: ColorDepth?) -> ColorDepth {
    let wanted = wanted ?? (environmentValue("NO_COLOR") == nil ? .rgb : .mono)
    // Once colours are started, ncurses takes the terminal's default colours for white on black and sends those.
    guard wanted != .mono, has_colors() else { return .mono }
    start_color()
    let depth: ColorDepth =
      switch shim_colors() {
      case ..<8: .mono
      case ..<16: .ansi8
      case ..<256: .ansi16
      case (1 << 24)... where Capability.hasRGB: .rgb
      default: .indexed256
      }
    return min(depth, wanted)
  }
}
