/// A path as the system has it: bytes, which need not be UTF-8.
struct FilePath: Sendable, Hashable {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of an entry of the folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  /// The path for people; what is no UTF-8 as `\x` and two hexadecimal digits a byte.
  var text: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      if let length {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        text += "\\x" + (first < 0x10 ? "0" : "") + String(first, radix: 16)
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return text
  }

  /// What `body` makes of the path as C has it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      // The terminating zero is there whatever the path.
      buffer.baseAddress.map(body) ?? body("")
    }
  }
}
