import Reports
import SafeText
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("The help")
struct HelpTests {
  /// Every screen of the sample with a table.
  private func tables() throws -> [Table] {
    let ways = [
      ["1"], ["2"], ["4"], ["5"], ["6"], ["1", "Enter"], ["1", "p"], [":", "sa", "Enter"], [":", "users", "Enter"],
      ["1", "/", "orders-api", "Enter", "m"],
    ]
    return try ways.map { way in
      var player = try Player(80, 24)
      for key in way { player.press(key) }
      return try #require(player.app.screen?.listed, "\(way)")
    }
  }

  @Test("every column of every list is explained")
  func columns() throws {
    for table in try tables() {
      for column in table.columns { #expect(column.help != nil, "\(table.kind).\(column.key)") }
    }
  }

  @Test("every line fits a terminal of 80 columns", arguments: ["1", "2", "4", "5", "6", "7", "0"])
  func width(tab: String) throws {
    var player = try Player(80, 24)
    player.press(tab)
    for line in HelpText.lines(player.app.screen, player.app.context) { #expect(line.width <= 76, "\(line.text)") }
  }

  @Test("a text is found and highlighted, and n goes to the next match")
  func find() throws {
    var player = try Player(80, 24)
    player.press("?", "/", "secrets", "Enter")
    #expect(player.shows("read most objects in a namespace, but no Secrets"))
    #expect(player.canvas.row(1).contains { $0.style.role == .match } || player.shows("secrets"))
    let first = player.rows
    #expect(player.shows("“secrets” 1 of "))
    player.press("n")
    #expect(player.rows != first && player.shows("“secrets” 2 of "))
    player.press("N")
    #expect(player.rows == first)
    player.press("?")
    #expect(player.shows("1 of 13"))
  }
}
