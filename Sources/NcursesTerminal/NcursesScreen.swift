import CNcurses
import Glibc
import SafeText
import Terminal

/// ncurses' SCREEN for the terminal that TERM names, or for one like it.
struct NcursesScreen {
  let screen: OpaquePointer

  /// A notice for the user: that TERM is unknown here and another description is used.
  let notice: String?

  /// Starts ncurses on a terminal; unlike `initscr`, never ends the process.
  init(output: UnsafeMutablePointer<FILE>) throws(TerminalError) {
    guard let name = environmentValue("TERM") else {
      throw TerminalError(
        message: "TERM is not set: set it, for example to xterm-256color")
    }
    // ncurses would make its windows as large as it is told, so then it is to go by the terminal's description.
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

  /// Descriptions that fit a terminal whose own is missing, the best first.
  private static func substitutes(for name: String) -> [String] {
    let families: [(prefixes: [String], descriptions: [String])] = [
      (["screen", "tmux"], ["screen-256color", "screen"]),
      (["xterm", "alacritty", "foot", "wezterm", "contour", "ghostty", "st-"], ["xterm-256color", "xterm"]),
      (["rxvt"], ["rxvt-256color", "rxvt"]),
    ]
    let family = families.first { family in family.prefixes.contains { name.hasPrefix($0) } }
    // Nearly all terminals nobody has described are like xterm. The description ansi wraps lines otherwise than they do.
    return (family?.descriptions ?? []) + ["xterm", "vt100"]
  }
}
