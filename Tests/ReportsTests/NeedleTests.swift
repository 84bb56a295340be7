import Reports
import TestSupport
import Testing

/// Case-insensitive search.
@Suite struct NeedleTests {
  @Test(
    "a text is found anywhere, in any case, with its accents or without",
    arguments: [
      ("", "", true), ("", "a", true), ("a", "", false), ("retail", "Contoso RETAIL app", true),
      ("RETAIL", "retail", true),
      ("aab", "aaab", true), ("abc", "ab", false), ("équipe", "ÉQUIPE Paiements", true), ("É", "é", true),
      ("paie", "Équipe Paiements", true), ("equipe", "Équipe Paiements", true), ("é", "e", true),
      ("zoe weiß", "Zoë Weiß", true), ("平台", "数据平台团队", true), ("[", "{", false), ("@", "`", false),
      ("z", "Z", true),
      ("\n", "odd\nname", true), ("straße", "STRASSE", false), ("k", "数K", true),
    ])
  func finds(needle: String, text: String, isFound: Bool) {
    #expect(Needle(needle).isIn(text) == isFound)
  }

  @Test("it agrees with a plain search of the lower-case texts")
  func agreesWithPlainSearch() {
    var generator = SeededGenerator()
    let letters = Array("aAbB[{é É数")
    let text = { (longest: Int, generator: inout SeededGenerator) in
      String(
        (0..<Int.random(in: 0...longest, using: &generator)).map { _ in letters.randomElement(using: &generator)! })
    }
    for _ in 0..<5_000 {
      let (needle, hay) = (text(3, &generator), text(12, &generator))
      let folded = (Array(needle.lowercased().utf8), Array(hay.lowercased().utf8))
      let isThere =
        folded.0.count <= folded.1.count
        && (0...(folded.1.count - folded.0.count)).contains { folded.1[$0...].starts(with: folded.0) }
      #expect(Needle(needle).isIn(hay) == isThere, "\(needle) in \(hay), seed \(SeededGenerator.seed)")
    }
  }
}
