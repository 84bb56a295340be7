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
    ([Move.down], 1), ([.down, .up, .up], 0), ([.pageDown], 2), ([.last], 7), ([.last, .down, .up], 6),
    ([.last, .up, .first], 0), ([.pageDown, .pageDown, .pageUp], 2),
  ])
  func `Moves scroll, and never past the ends`(moves: [Move], offset: Int) {
    var view = ten
    for move in moves { view.move(move, rows: 3) }
    #expect(view.offset == offset)
  }

  @Test func `Marks in the border say where more is`() {
    var view = ten
    #expect(shown(view) == ["┌────────┐", "│line 0  │", "│line 1  │", "│line 2  │", "└───────↓┘"])
    view.move(.down, rows: 3)
    #expect(shown(view) == ["┌───────↑┐", "│line 1  │", "│line 2  │", "│line 3  │", "└───────↓┘"])
    view.move(.last, rows: 3)
    #expect(shown(view) == ["┌───────↑┐", "│line 7  │", "│line 8  │", "│line 9  │", "└────────┘"])
  }

  @Test func `Fewer lines than rows show all, whatever the offset was`() {
    let view = ScrollView(lines: ["a", "b"], offset: 7)
    #expect(shown(view) == ["┌────────┐", "│a       │", "│b       │", "│        │", "└────────┘"])
  }
}
