import AccessModel
import Testing

/// Numbers and lists as people read them.
@Suite struct CountedTests {
  @Test("a number stands with the word that fits it")
  func plural() {
    #expect([0, 1, 2].map { counted($0, "group", "groups") } == ["0 groups", "1 group", "2 groups"])
  }

  @Test("names stand in a row, with how many there are besides")
  func list() {
    #expect(listed([]) == "" && listed(["A"]) == "A" && listed(["A", "B", "C"]) == "A, B and C")
    #expect(listed(["A", "B"], of: 4) == "A, B and 2 more" && listed(["A", "B"], of: 2) == "A and B")
    #expect(listed(["A", "B", "C", "D"], most: 2) == "A, B and 2 more")
  }
}
