/// An event from the terminal.
package enum Event: Sendable, Hashable {
  case key(Key)

  /// Text pasted in one go, as it came except that every line end is a line feed: hostile until shown by SafeText.
  case paste(String)

  case mouse(Mouse)

  case resize(Size)

  /// SIGINT from outside; the key ^C is `.key(.control("c"))`.
  case interrupted

  /// SIGTERM, SIGHUP, or SIGHUP for the end of input: the program ends.
  case terminated(Int32)

  /// The program runs again after a suspension.
  case resumed
}
