import SystemPackage

/// Command-line arguments as text that keeps all of their bytes.
///
/// A byte that is not UTF-8 becomes a replacement character with a variation selector for its value, U+E0100 for 0x80.
/// Nothing else produces that sequence.
package enum ArgumentText {
  package static func encoding(_ bytes: [UInt8]) -> String {
    String(bytes) { byte in
      "\u{FFFD}" + (Unicode.Scalar(firstSelector + UInt32(byte & 0x7F)).map { String($0) } ?? "")
    }
  }

  package static func decoding(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{FFFD}", let byte = scalars.first.flatMap(byte) {
        bytes.append(byte)
        scalars.removeFirst()
      } else {
        bytes += scalar.utf8
      }
    }
    return bytes
  }

  private static let firstSelector: UInt32 = 0xE0100

  /// The byte that a variation selector encodes.
  private static func byte(of selector: Unicode.Scalar) -> UInt8? {
    guard (firstSelector...firstSelector + 0x7F).contains(selector.value) else { return nil }
    return UInt8(0x80 + selector.value - firstSelector)
  }
}

extension FilePath {
  /// - Parameter argument: A path encoded by `ArgumentText`.
  package init(argument: String) {
    self.init(platformString: ArgumentText.decoding(argument).map { CChar(bitPattern: $0) } + [0])
    // Without its slash, the folder `-/` would be standard input.
    if self == .standardInput, argument != "-" { self = "./-" }
  }
}
