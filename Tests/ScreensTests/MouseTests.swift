import Foundation
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("The mouse")
struct MouseTests {
  /// The position of a text on the screen.
  private func point(_ text: String, _ player: Player) throws -> Point {
    let rows = player.rows
    let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text)")
    let range = try #require(rows[row].range(of: text))
    return Point(column: rows[row].distance(from: rows[row].startIndex, to: range.lowerBound), row: row)
  }

  private func use(_ kind: Mouse.Kind, on text: String, _ player: inout Player) throws {
    player.send(.terminal(.mouse(Mouse(kind, at: try point(text, player)))))
  }

  @Test("a click selects a row, a second one opens it, a click on a heading sorts", arguments: [80, 120])
  func list(columns: Int) throws {
    var player = try Player(columns, 24)
    try use(.click, on: "retail-web", &player)
    #expect(player.rows.contains { $0.hasPrefix("▌ retail-web") })
    try use(.click, on: "HIGHEST", &player)
    #expect(player.shows("HIGHEST ↑"))
    try use(.click, on: "HIGHEST", &player)
    #expect(player.shows("HIGHEST ↓"))
    try use(.doubleClick, on: "retail-web ", &player)
    #expect(player.shows("Namespaces > retail-web"))
  }

  @Test("a click on a tab opens it, and the wheel moves three rows")
  func tabsAndWheel() throws {
    var player = try Player(120, 24)
    try use(.click, on: "4 Bindings", &player)
    try use(.wheelDown, on: "support-readers", &player)
    #expect(player.shows("4 of 55"))
    try use(.wheelUp, on: "support-readers", &player)
    #expect(player.shows("1 of 55"))
  }

  @Test("a click in the matrix chooses the cell, a second one opens its grants")
  func matrix() throws {
    var player = try Player(80, 24)
    player.press("7")
    let group = try point("Retail Developers", player)
    let below = Point(column: group.column + 40, row: group.row)
    player.send(.terminal(.mouse(Mouse(.click, at: below))))
    #expect(player.rows[group.row].hasPrefix("▌") && !player.shows("× 0 of"))
  }

  @Test("a click on a field of a question goes there, and below to the answer")
  func whoCan() throws {
    var player = try Player(80, 24)
    player.press("6")
    try use(.click, on: "Resource", &player)
    player.press("^U", "pods", "Enter")
    #expect(player.shows("Resource   pods"))
    try use(.click, on: "Verb", &player)
    try use(.click, on: "THROUGH", &player)
    #expect(player.shows("THROUGH ↑"))
  }

  @Test("in the palette a click selects and a second one runs; checklist items are selected likewise")
  func others() throws {
    var player = try Player(80, 24)
    player.press(":", "retail")
    try use(.click, on: "Retail Newsletter", &player)
    try use(.doubleClick, on: "Retail Newsletter", &player)
    #expect(player.shows("Groups > Retail Newsletter"))
    player.press("0")
    try use(.doubleClick, on: "Local accounts", &player)
    #expect(player.shows("Cluster > Local accounts"))
  }

  @Test("a click outside of everything changes nothing")
  func nowhere() throws {
    var player = try Player(80, 24)
    let before = player.rows
    for kind in [Mouse.Kind.click, .doubleClick] {
      for point in [Point(column: 79, row: 23), Point(column: 500, row: 500), Point(column: 3, row: 18)] {
        player.send(.terminal(.mouse(Mouse(kind, at: point))))
      }
    }
    #expect(player.rows == before)
  }
}
