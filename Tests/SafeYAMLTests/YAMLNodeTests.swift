import SafeYAML
import Testing

/// Nodes and their places.
@Suite struct YAMLNodeTests {
  /// The error in reading a text, as `LINE:COLUMN: MESSAGE`; nil if it succeeds.
  private func failure(_ text: String) -> String? {
    do throws(YAMLFailure) {
      _ = try YAMLNode.root(of: text)
      return nil
    } catch {
      let place = [error.place?.line, error.place?.column].compactMap { $0.map { "\($0):" } }.joined()
      return "\(place) \(error.found)"
    }
  }

  @Test("a text without a document has no root", arguments: ["", "# words\n", "\n\n", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try YAMLNode.root(of: text) == nil)
  }

  @Test("a node is a text, a list or a mapping, at its place in characters")
  func kinds() throws {
    let root = try #require(try YAMLNode.root(of: "é: [a, \"b\"]\n\"c\": !!str 5\n"))
    let members = try #require(root.mapping)
    #expect(members.map(\.key.text) == ["é", "c"])
    #expect(members[0].value.sequence?.map(\.text) == ["a", "b"])
    #expect(members[0].value.sequence?.map(\.place) == [YAMLPlace(line: 1, column: 5), YAMLPlace(line: 1, column: 8)])
    #expect(members[1].value.tag == .str && members[1].value.text == "5")
    #expect(root.text == nil && root.sequence == nil)
  }

  @Test("an alias has its own place and the value that its anchor last had")
  func aliases() throws {
    let members = try #require(try YAMLNode.root(of: "a: &x 1\nb: *x\nc: &x [2]\nd: *x\n")?.mapping)
    #expect(members.map(\.value.place.line) == [1, 2, 3, 4])
    #expect(members[1].value.text == "1" && members[3].value.sequence?.map(\.text) == ["2"])
    #expect(members[3].value.sequence?.first?.place.line == 3)
  }

  @Test(
    "what is wrong has its place, within the text",
    arguments: [
      ("a: [b", "1: did not find expected"), ("a: [b\n", "2:1: did not find expected"), ("é: \u{7}", "1:4: control"),
      ("a: b\n---\nc: d\n", "2:1: a second document"), ("a: *b\n", "1:4: the alias *b before"),
      ("\"\\/\"", "1:1: the escape"),
    ])
  func failures(text: String, words: String) {
    #expect(failure(text)?.hasPrefix(words) == true, "\(failure(text) ?? "no failure")")
  }

  @Test("a list or mapping as a key counts as nesting, and is left to the caller")
  func collectionsAsKeys() throws {
    let members = try #require(try YAMLNode.root(of: "? [a, b]\n: c\n? {d: e}\n: f\n")?.mapping)
    #expect(members.map { $0.key.text == nil } == [true, true])
    #expect(failure(String(repeating: "? ", count: 600) + "a")?.contains("nested") == true)
  }
}
