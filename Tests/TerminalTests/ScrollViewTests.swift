import Terminal
import Testing

@Suite struct ScrollViewTests {
  private let ten = ScrollView(lines: (0..<10).map { StyledLine("line \($0)") })

  private func shown(_ view: ScrollView) -> [String] {
    var canvas = Canvas(Size(columns: 10, rows: 5))
    let box = Rect(canvas.size)
    canvas.box(box)
    view.draw(on: &canvas, in: box.inset(columns: 1, rows: 1), box: box)
    return canvas.textRows()
  }

  @Test(arguments: [
    ([Key.down], 1), ([.down, .up, .up], 0), ([.pageDown], 2), ([.end], 7), ([.end, .down, .up], 6),
    ([.character("G"), .character("k"), .character("g")], 0), ([.pageDown, .pageDown, .pageUp], 2),
  ])
  func `Keys scroll, and never past the ends`(keys: [Key], offset: Int) {
    var view = ten
    for key in keys {
      let isUsed = view.handle(key, rows: 3)
      #expect(isUsed)
    }
    #expect(view.offset == offset)
  }

  @Test func `Marks in the border say where more is`() {
    var view = ten
    #expect(shown(view) == ["┌────────┐", "│line 0  │", "│line 1  │", "│line 2  │", "└───────↓┘"])
    _ = view.handle(.down, rows: 3)
    #expect(shown(view) == ["┌───────↑┐", "│line 1  │", "│line 2  │", "│line 3  │", "└───────↓┘"])
    _ = view.handle(.end, rows: 3)
    #expect(shown(view) == ["┌───────↑┐", "│line 7  │", "│line 8  │", "│line 9  │", "└────────┘"])
  }

  @Test func `Fewer lines than rows show all, whatever the offset was`() {
    let view = ScrollView(lines: ["a", "b"], offset: 7)
    #expect(shown(view) == ["┌────────┐", "│a       │", "│b       │", "│        │", "└────────┘"])
  }

  @Test func `Keys that do not scroll are left to the screen`() {
    var view = ten
    let isUsed = view.handle(.enter, rows: 3)
    #expect(!isUsed)
  }
}
