/// An event from the terminal.
package enum Event: Sendable, Hashable {
  case key(Key)

  /// Pasted text, unchanged except that every line end is a line feed. It is hostile until it passes through SafeText.
  case paste(String)

  case mouse(Mouse)

  case resize(Size)

  /// SIGINT from another process; the key ^C is `.key(.control("c"))`.
  case interrupted

  /// SIGTERM or SIGHUP, or the end of input, which is reported as SIGHUP: the program exits.
  case terminated(Int32)

  /// The program was resumed after a suspension.
  case resumed
}
