import Terminal
import Testing

@Suite struct TextFieldTests {
  @Test(arguments: [
    ([Key.character("x")], "x"), ([.left, .character("x")], "proposexd"), ([.backspace], "propose"),
    ([.control("u")], ""),
    ([.function(1), .character("x")], "x"), ([], "proposed"),
  ])
  func `What is typed takes the place of a proposal, and any other key of editing keeps it`(keys: [Key], text: String) {
    var field = TextField(proposing: "proposed")
    for key in keys { _ = field.handle(key) }
    #expect(field.text == text)
  }

  private func field(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys {
      let isUsed = field.handle(key)
      #expect(isUsed)
    }
    return field
  }

  private func drawn(_ field: TextField, columns: Int, isFocused: Bool = true) -> (text: String, cursor: Int?) {
    var canvas = Canvas(Size(columns: columns + 2, rows: 1))
    canvas.write(String(repeating: "#", count: columns + 2), at: Point(column: 0, row: 0))
    field.draw(
      on: &canvas, in: Rect(column: 1, row: 0, columns: columns, rows: 1), placeholder: "name", isFocused: isFocused)
    let row = canvas.textRows()[0]
    #expect(row.hasPrefix("#") && row.hasSuffix("#"), "it drew outside of its rectangle")
    return (String(row.dropFirst().dropLast()), canvas.cursor?.column)
  }

  @Test func `Typing goes in at the caret`() {
    let field = field("ac", .left, .character("b"))
    #expect(field.text == "abc")
    #expect(field.caret == 2)
  }

  @Test func `The editing keys do as readline's do`() {
    #expect(field("one two  ", .control("w")).text == "one ")
    #expect(field("one two", .control("w"), .control("w"), .control("w")).text == "")
    #expect(field("one two", .left, .left, .left, .control("u")).text == "two")
    #expect(field("abc", .home, .delete, .end, .backspace).text == "b")
    #expect(field("abc", .control("a"), .character("x"), .control("e"), .character("y")).text == "xabcy")
    #expect(field("", .left, .right, .backspace, .delete, .control("w"), .control("u")).text == "")
  }

  @Test func `Other keys are left to the screen`() {
    var field = TextField("a")
    for key in [Key.enter, .escape, .tab, .up, .control("c"), .function(1)] {
      let isUsed = field.handle(key)
      #expect(!isUsed)
    }
    #expect(field.text == "a")
  }

  @Test func `The caret steps over marks with what they sit on`() {
    let field = field("ae\u{301}b", .left, .left, .character("x"))
    #expect(field.scalars.map(\.value) == "axe\u{301}b".unicodeScalars.map(\.value))
  }

  @Test func `A paste loses its control characters, and its lines become one`() {
    var field = TextField("<>")
    _ = field.handle(.left)
    field.insert("\nretail\r\n\tapp\u{1B}[31m\u{7}\u{85}\n")
    #expect(field.text == "<retail app[31m>")
  }

  @Test func `A paste is cut at the limit`() {
    var field = TextField("ab", limit: 4)
    field.insert(String(repeating: "x", count: 100_000))
    #expect(field.text == "abxx")
  }

  @Test func `A long text scrolls so that the caret shows`() {
    #expect(drawn(field("abcdefgh"), columns: 5) == ("efgh ", 5))
    #expect(drawn(field("abcdefgh", .home), columns: 5) == ("abcde", 1))
    #expect(drawn(field("abcdefgh"), columns: 5, isFocused: false) == ("abcd…", nil))
    #expect(drawn(field("数据平台"), columns: 4) == (" 台 ", 4))
  }

  @Test func `An empty field shows its placeholder`() {
    #expect(drawn(TextField(), columns: 5) == ("name ", 1))
  }

  @Test func `Format characters show as their visible form and are kept`() {
    let field = TextField("a\u{202E}b")
    #expect(drawn(field, columns: 12) == ("a\\u{202e}b  ", 11))
    #expect(field.text == "a\u{202E}b")
  }
}
