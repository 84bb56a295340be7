/// A path as the system has it: bytes, which need not be UTF-8.
package struct FilePath: Sendable, Hashable {
  let bytes: [UInt8]

  /// What stands for standard input where a path is given.
  package static let standardInput = FilePath("-")

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of an entry of the folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  /// The path for people; what is not UTF-8 as `\x` and two hexadecimal digits a byte.
  package var text: String { text(replacing: { "\\x" + String($0, radix: 16) }) }

  /// The path as text, with something else in place of each byte that is not UTF-8: those are 0x80 and above.
  func text(replacing other: (UInt8) -> String) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      text += length.map { String(decoding: rest.prefix($0), as: UTF8.self) } ?? other(first)
      rest = rest.dropFirst(length ?? 1)
    }
    return text
  }

  /// What `body` makes of the path as C has it.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      // The terminating zero is there whatever the path.
      buffer.baseAddress.map(body) ?? body("")
    }
  }
}
