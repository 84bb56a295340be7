import SafeText
import Terminal
import Testing

@testable import App

/// The detail beside rows: of the row under the cursor once that has rested, and never of another that was drawn before.
@Suite("Details beside rows")
struct DetailTests {
  /// What stands beside the rows.
  private func detail(_ player: Player, from column: Int) -> String {
    player.body.textRows().map { String($0.dropFirst(column)) }.joined(separator: "\n")
  }

  /// The name in the row under the cursor.
  private func name(_ player: Player) throws -> String {
    let row = try #require(player.rows.first { $0.contains("▌") })
    return String(row.drop { $0 != "▌" }.dropFirst(2).prefix { $0 != " " })
  }

  @Test("rows that scroll leave it out until the cursor rests")
  func scrolling() throws {
    var player = try Player(120, 12)
    player.rests = false
    player.press("G")
    #expect(try !detail(player, from: 74).contains(name(player)))
    player.rests = true
    player.press("k")
    #expect(try detail(player, from: 74).contains(name(player)))
  }

  @Test("it is there when one comes back to rows that were scrolled just before", arguments: ["Enter", "4"])
  func returning(key: String) throws {
    var player = try Player(120, 12)
    player.rests = false
    player.press("G", key)
    player.press(key == "Enter" ? "Esc" : "1")
    #expect(try detail(player, from: 74).contains(name(player)))
  }

  @Test("in the matrix it is that of the group that sorting brings under the cursor")
  func sorting() throws {
    var player = try Player(200, 40)
    player.rests = false
    player.press("7")
    for _ in 0..<3 {
      player.press("s")
      #expect(try detail(player, from: 134).contains(name(player)))
    }
  }
}
