import AccessModel
import Testing

/// Counts and lists for people.
@Suite struct CountedTests {
  @Test("a number has its noun in the singular or plural")
  func plural() {
    #expect([0, 1, 2].map { counted($0, "group", "groups") } == ["0 groups", "1 group", "2 groups"])
  }

  @Test("names are listed with the number of the others")
  func list() {
    #expect(listed([]) == "" && listed(["A"]) == "A" && listed(["A", "B", "C"]) == "A, B and C")
    #expect(listed(["A", "B"], of: 4) == "A, B and 2 more" && listed(["A", "B"], of: 2) == "A and B")
    #expect(listed(["A", "B", "C", "D"], most: 2) == "A, B and 2 more")
  }
}
