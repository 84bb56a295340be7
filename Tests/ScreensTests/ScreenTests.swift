import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Screens")
struct ScreenTests {
  @Test(
    "the body of every screen and dialog", arguments: Scene.tabs + Scene.screens + Scene.dialogs, [(80, 24), (120, 40)])
  func body(scene: Scene, size: (Int, Int)) throws {
    let player = try scene.played(size.0, size.1)
    try expectGolden(player.body, "\(scene.name)-\(size.0)x\(size.1)")
  }

  @Test("the body of help that is short", arguments: Scene.shortHelps)
  func help(scene: Scene) throws { try body(scene: scene, size: (80, 24)) }

  @Test("the breadcrumbs and the hint bar of every screen and dialog")
  func edges() throws {
    let records = try (Scene.tabs + Scene.screens + Scene.dialogs + Scene.shortHelps).map { scene in
      let player = try scene.played(80, 24)
      return "── \(scene.name)\n" + player.edges.map { "\($0)\n" }.joined()
    }
    try expectGolden(records.joined(), "edges-80x24")
  }

  /// The few records that include the frame and the tabs: of a list, a message, an overlay, the palette and a small
  /// terminal.
  private static let frames = [
    (Scene.tabs[0], 80, 24), (Scene("copied", Scene.binding.keys + ["c"]), 120, 40), (Scene.themes, 80, 24),
    (Scene.palette, 80, 24), (Scene("small", []), 40, 10),
  ]

  @Test("the whole frame", arguments: frames)
  func frame(scene: Scene, columns: Int, rows: Int) throws {
    let player = try scene.played(columns, rows)
    try expectGolden(player.canvas, "frame-\(scene.name)-\(columns)x\(rows)")
  }

  @Test("a list and the help in a terminal as small as 40×10 or one line", arguments: [(40, 10), (30, 1)])
  func small(columns: Int, rows: Int) throws {
    for scene in [Scene("small", []), Scene("help", ["?"])] {
      try expectGolden(scene.played(columns, rows).body, "\(scene.name)-\(columns)x\(rows)")
    }
  }

  @Test("closing the help leaves the screen as it was", arguments: [(80, 24), (40, 10), (30, 1)])
  func helpCloses(columns: Int, rows: Int) throws {
    let player = try Scene("help", ["?", "Esc"]).played(columns, rows)
    #expect(player.canvas.recording == (try Player(columns, rows)).canvas.recording)
  }

  @Test("Esc leads back from a manifest to the namespaces, the filter cleared", arguments: [(80, 24), (120, 40)])
  func back(columns: Int, rows: Int) throws {
    let keys = Scene.binding.keys + ["Enter", "Esc", "Esc", "Esc", "Esc"]
    #expect(try Scene("back", keys).played(columns, rows).shows("1 of 13"))
  }

  @Test("showing the changes for a revocation changes nothing")
  func revocation() throws {
    let player = try Scene("revocation", ["/", "retail-app", "Enter", "Enter", "x"]).played(80, 24)
    #expect(player.effects.isEmpty && player.files.isEmpty)
  }
}
