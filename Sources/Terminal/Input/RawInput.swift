/// What a terminal sends, as far as it is known without looking at what follows.
package enum RawInput: Sendable, Hashable {
  case byte(UInt8)

  /// A key whose bytes the terminal's description names.
  case key(Key)
}
