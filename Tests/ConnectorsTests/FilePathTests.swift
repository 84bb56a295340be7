import Connectors
import SystemPackage
import Testing

/// Paths as command-line arguments.
@Suite struct FilePathTests {
  @Test("a path survives encoding as an argument, whatever its bytes")
  func arguments() {
    var generator = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [Array("a/é数".utf8), Array("\u{FFFD}".utf8), [0xE9], [0xF0, 0x9F], [0xC0, 0x80], [0xFF]]
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      #expect(ArgumentText.decoding(ArgumentText.encoding(bytes)) == bytes)
    }
    for byte in UInt8(0x80)...0xFF {
      #expect(ArgumentText.decoding(ArgumentText.encoding([byte])) == [byte])
    }
  }

  @Test("text is encoded as itself, and other bytes are shown in hexadecimal")
  func texts() {
    #expect(ArgumentText.encoding(Array("a//é\u{FFFD}数/".utf8)) == "a//é\u{FFFD}数/")
    #expect(FilePath(argument: "-") == .standardInput && FilePath(argument: "-/") == "./-")
    #expect(FilePath(argument: ArgumentText.encoding([0x61, 0xE9, 0x80])).text == #"a\xe9\x80"#)
    #expect(FilePath("é").text == "é")
  }
}
