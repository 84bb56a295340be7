import TestSupport
import Testing

@testable import Reports

@Suite("Where a text is found")
struct NeedleRangeTests {
  @Test(
    "every place from left to right, in any case, also where small letters are longer",
    arguments: [
      ("a", "banana", ["a", "a", "a"]), ("ANA", "banana", ["ana"]), ("é", "ÉÉ é", ["É", "É", "é"]),
      ("equipe", "Équipe e\u{301}quipe", ["Équipe", "e\u{301}quipe"]),
      ("lukasz zak", "Łukasz Żak", ["Łukasz Żak"]), ("straße", "STRAßE", ["STRAßE"]), ("", "a", []),
      ("i", "İi", ["İ", "i"]), ("x", "abc", []), ("数据", "大数据数据", ["数据", "数据"]),
    ] as [(String, String, [String])])
  func ranges(needle: String, text: String, found: [String]) {
    #expect(Needle(needle).ranges(in: text).map { String(text.unicodeScalars[$0]) } == found)
  }

  @Test("a text contains a needle exactly if it has a range of it")
  func agreesWithIsIn() {
    var random = SeededGenerator()
    let letters = Array("aAéÉİ数-".unicodeScalars)
    for _ in 0..<2_000 {
      func word(_ most: Int) -> String {
        var word = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...most, using: &random) {
          word.append(letters.randomElement(using: &random) ?? "a")
        }
        return String(word)
      }
      let (needle, text) = (word(2), word(6))
      #expect(Needle(needle).isIn(text) == !Needle(needle).ranges(in: text).isEmpty, "\(needle) in \(text)")
    }
  }
}
