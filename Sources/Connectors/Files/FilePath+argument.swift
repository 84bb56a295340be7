/// Paths among the words of a command line, which have to be text where they are parsed.
extension FilePath {
  /// The path as text out of which `init(argument:)` makes the same path again.
  ///
  /// A byte that is not UTF-8 is a replacement character with a variation selector that tells which it was, U+E0100 for
  /// 0x80: nothing else puts one there.
  package var argument: String {
    text(replacing: { byte in
      "\u{FFFD}" + (Unicode.Scalar(FilePath.firstSelector + UInt32(byte & 0x7F)).map { String($0) } ?? "")
    })
  }

  package init(argument: String) {
    var bytes: [UInt8] = []
    var scalars = argument.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{FFFD}", let byte = scalars.first.flatMap(FilePath.byte) {
        bytes.append(byte)
        scalars.removeFirst()
      } else {
        bytes += scalar.utf8
      }
    }
    self.init(bytes: bytes)
  }

  private static let firstSelector: UInt32 = 0xE0100

  /// The byte that a variation selector tells.
  private static func byte(of selector: Unicode.Scalar) -> UInt8? {
    guard (firstSelector...firstSelector + 0x7F).contains(selector.value) else { return nil }
    return UInt8(0x80 + selector.value - firstSelector)
  }
}
