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
