import Terminal
import Testing

@testable import App

/// The ways to cluster-admin, and what ends them.
@Suite("Ways to cluster-admin")
struct PathScreenTests {
  @Test("everybody's shortest way, the steps of one, and the change that ends them", arguments: [(80, 24), (120, 40)])
  func ways(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press(":", "paths", "Enter")
    try expectGolden(player.canvas, "paths-\(columns)x\(rows)")
    player.press("Enter")
    try expectGolden(player.body, "paths-of-\(columns)x\(rows)")
    player.press("x")
    try expectGolden(player.body, "paths-ending-\(columns)x\(rows)")
  }

  @Test("P opens the ways of a group and of a person")
  func keys() throws {
    var player = try Player(120, 40)
    player.press("2", "P")
    #expect(player.shows("to cluster-admin"), "\(player.rows)")
    player.press("3", "P")
    #expect(player.shows("to cluster-admin"), "\(player.rows)")
    player.press("3", "Enter", "P")
    #expect(player.shows("to cluster-admin"), "\(player.rows)")
  }
}
