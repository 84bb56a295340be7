import AccessModel
import Testing

/// Names are compared by bytes, as by the API server.
@Suite struct NameTests {
  private let composed: Name = "caf\u{E9}"
  private let decomposed: Name = "cafe\u{301}"

  @Test("two spellings of é are two names, as a key too")
  func canonicalEquivalence() {
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, "cafe\u{301}"]).count == 2)
  }

  @Test("names of any length are equal if all their bytes are, wherever one differs")
  func equality() {
    for count in 0...40 {
      let bytes = Array(repeating: UInt8(ascii: "a"), count: count)
      let name = Name(String(decoding: bytes, as: UTF8.self))
      #expect(name == Name(String(decoding: bytes, as: UTF8.self)) && name != Name(name.text + "a"))
      for position in 0..<count {
        var other = bytes
        other[position] = UInt8(ascii: "b")
        #expect(name != Name(String(decoding: other, as: UTF8.self)), "\(position) of \(count)")
      }
    }
  }

  @Test("names are sorted by bytes: capitals, then lower case, then everything else")
  func order() {
    let names: [Name] = ["a", "B", composed, decomposed, "", "b", "\u{10000}", "\u{FFFD}"]
    #expect(names.sorted() == ["", "B", "a", "b", decomposed, composed, "\u{FFFD}", "\u{10000}"])
  }

  @Test("prefixes and suffixes are compared by bytes too")
  func affixes() {
    #expect(decomposed.hasPrefix("cafe") && !composed.hasPrefix("cafe"))
    #expect(decomposed.hasSuffix("\u{301}") && !composed.hasSuffix("\u{301}"))
    #expect(composed.hasPrefix("") && composed.hasSuffix("") && composed.hasSuffix(composed))
    #expect(!composed.hasSuffix("a long caf\u{E9}"))
  }

  @Test("only A to Z fold: the Kelvin sign does not become k")
  func foldingASCIICase() {
    #expect(Name("7F3C-Ärger \u{212A}").foldingASCIICase == "7f3c-Ärger \u{212A}")
    #expect(Name("\u{C4}").foldingASCIICase == "\u{C4}")
  }
}
