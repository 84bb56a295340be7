import CNcurses
import Glibc
import SafeText
import Terminal

/// The ncurses SCREEN for the terminal that TERM names, or for a similar one.
struct NcursesScreen {
  let screen: OpaquePointer

  /// A notice for the user that TERM is unknown and another terminal description is used.
  let notice: String?

  /// Starts ncurses on a terminal; unlike `initscr`, never exits the process.
  init(output: UnsafeMutablePointer<FILE>) throws(TerminalError) {
    guard let name = environmentValue("TERM") else {
      throw TerminalError(
        message: "TERM is not set: set it, for example to xterm-256color")
    }
    // ncurses makes its windows as large as the terminal reports; if that is too large, it uses the terminal
    // description.
    use_env(!TerminalSize.isTooLarge(fileno(output)))
    for candidate in [name] + Self.substitutes(for: name) {
      guard let screen = newterm(candidate, output, shim_stdin()) else { continue }
      guard Capability.isPresent("cup") else {
        endwin()
        delscreen(screen)
        if candidate != name { continue }
        throw TerminalError(
          message: "TERM is \(name.visible), which cannot move the cursor: a full-screen program cannot run on it")
      }
      // Until the first endwin, ncurses 6.4 writes by itself what comes before each move of the cursor: a hundred writes for
      // a screen, each of which wakes the terminal. After it, a screen is one write.
      endwin()
      self.screen = screen
      notice =
        candidate == name ? nil : "TERM is \(name.visible), which is not known on this machine: using \(candidate)"
      return
    }
    throw TerminalError(
      message: """
        TERM is \(name.visible), which is not known on this machine, nor is xterm or vt100: is terminfo installed?
        """)
  }

  /// Terminal descriptions to use for a terminal whose own is missing, the best first.
  static func substitutes(for name: String) -> [String] {
    let families: [(prefixes: [String], descriptions: [String])] = [
      (["screen", "tmux"], ["screen-256color", "screen"]),
      (["xterm", "alacritty", "foot", "wezterm", "contour", "ghostty", "st-"], ["xterm-256color", "xterm"]),
      (["rxvt"], ["rxvt-256color", "rxvt"]),
    ]
    let family = families.first { family in family.prefixes.contains { name.hasPrefix($0) } }
    // Nearly all terminals without a description are like xterm. The description ansi wraps lines differently.
    return (family?.descriptions ?? []) + ["xterm", "vt100"]
  }
}
