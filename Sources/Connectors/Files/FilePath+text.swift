import SystemPackage

extension FilePath {
  /// The path that means standard input.
  package static let standardInput = FilePath("-")

  /// The path for display, with each byte that is not UTF-8 as `\x` and two hexadecimal digits.
  package var text: String {
    String(validating: self)
      ?? String(withPlatformString { start in (0..<length).map { UInt8(bitPattern: start[$0]) } }) {
        "\\x" + String($0, radix: 16)
      }
  }
}

extension String {
  /// Decodes bytes as UTF-8.
  ///
  /// - Parameter replacement: Returns the text for a byte that is not valid UTF-8, which is 0x80 or above.
  init(_ bytes: [UInt8], replacement: (UInt8) -> String) {
    self = String(validating: bytes, as: UTF8.self) ?? ""
    var rest = isEmpty ? bytes[...] : []
    while let first = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      append(length.map { String(decoding: rest.prefix($0), as: UTF8.self) } ?? replacement(first))
      rest = rest.dropFirst(length ?? 1)
    }
  }
}
