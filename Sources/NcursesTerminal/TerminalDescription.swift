import CNcurses
import Glibc

/// What this machine knows of a kind of terminal.
package struct TerminalDescription: Sendable, Hashable {
  package let canMoveCursor: Bool
  /// 0 if the terminal shows none, or does not say.
  package let colors: Int
  /// Whether colours are set as red, green and blue.
  package let hasRGB: Bool

  package init(canMoveCursor: Bool, colors: Int, hasRGB: Bool = false) {
    self.canMoveCursor = canMoveCursor
    self.colors = colors
    self.hasRGB = hasRGB
  }

  /// The description of a terminal; nil if it is not known on this machine. Not to be used while ncurses draws.
  ///
  /// - Parameter name: As in TERM.
  package init?(of name: String) {
    var status: Int32 = 0
    guard setupterm(name, STDOUT_FILENO, &status) == OK else { return nil }
    self.init(
      canMoveCursor: Capability.isPresent("cup"), colors: max(0, Int(tigetnum("colors"))), hasRGB: Capability.hasRGB)
  }

  /// The terminal whose description is used instead of one that is not known; nil if there is none either.
  package static func substitute(for name: String) -> String? {
    NcursesScreen.substitutes(for: name).first { TerminalDescription(of: $0) != nil }
  }
}
