/// Terminal input, as far as it can be identified without reading on.
package enum RawInput: Sendable, Hashable {
  case byte(UInt8)

  /// A key known from the terminal's terminfo entry.
  case key(Key)
}
