import Testing

@testable import Reports

@Suite("Filters as they are typed")
struct FilterTests {
  private static let scopes: Set<String> = ["role", "group"]

  private func words(_ text: String) -> [String] {
    Filter(text, scopes: Self.scopes).terms.map {
      ($0.isInverted ? "!" : "") + ($0.scope.map { "\($0):" } ?? "") + $0.text
    }
  }

  @Test(
    "terms stand between spaces, and quotation marks keep spaces",
    arguments: [
      ("", []), ("a  b", ["a", "b"]), (#""a b""#, ["a b"]), (#"group:"a b" c"#, ["group:a b", "c"]), (#""a"#, ["a"]),
      ("!a b", ["!a", "b"]), ("!", []), ("!!", ["!!"]), ("ROLE:Admin", ["role:Admin"]), ("!role:x", ["!role:x"]),
      ("role:", []), ("system:masters", ["system:masters"]), ("role:a:b", ["role:a:b"]), (#""role:x""#, ["role:x"]),
      (":x", [":x"]),
    ] as [(String, [String])])
  func terms(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("quoted text is not a scope, even before a colon")
  func quoted() {
    #expect(Filter(#""role:x""#, scopes: Self.scopes).terms == [Filter.Term(text: "role:x")])
  }

  @Test(
    "a letter more narrows, unless it turns text into a column or is of a term that is turned round",
    arguments: [
      ("ro", "rol", true), ("role", "role:", false), ("role:a", "role:ab", true), ("!a", "!ab", false),
      ("!a", "!a b", true), ("a", "a !b", true), ("ab", "a", false), ("a b", "a", false), ("", "a", true),
    ])
  func narrows(before: String, after: String, isNarrower: Bool) {
    let filters = [before, after].map { Filter($0, scopes: Self.scopes) }
    #expect(filters[1].narrows(filters[0]) == isNarrower)
  }
}
