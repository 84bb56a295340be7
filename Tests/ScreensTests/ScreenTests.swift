import Testing

@testable import App
@testable import ScreenKit

@Suite("Screens as they are seen")
struct ScreenTests {
  @Test("every tab at 80×24 and 120×40", arguments: [(80, 24), (120, 40)])
  func tabs(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    let tabs = [
      ("1", "namespaces"), ("2", "groups"), ("3", "bindings"), ("4", "roles"), ("5", "who-can"), ("6", "matrix"),
    ]
    for (digit, name) in tabs {
      player.press(digit)
      try expectGolden(player.canvas, "\(name)-\(columns)x\(rows)")
    }
  }

  @Test("a namespace leads to its grants, to a binding and to its manifest", arguments: [(80, 24), (120, 40)])
  func drillDown(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("/", "retail-app", "Enter", "Enter")
    try expectGolden(player.canvas, "grants-\(columns)x\(rows)")
    player.press("j", "Enter")
    try expectGolden(player.canvas, "binding-\(columns)x\(rows)")
    player.press("Enter")
    try expectGolden(player.canvas, "manifest-\(columns)x\(rows)")
    player.press("Esc", "Esc", "Esc", "Esc")
    #expect(player.shows("1 of 13"))
  }

  @Test("a grant from the marked namespaces shows its manifests", arguments: [(80, 24), (120, 40)])
  func grant(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("/", "retail", "Enter", "Space", "Space", "a", "cont")
    try expectGolden(player.canvas, "grant-groups-\(columns)x\(rows)")
    player.press("Enter", "Tab", "Tab", "vi", "Enter")
    try expectGolden(player.canvas, "grant-manifest-\(columns)x\(rows)")
  }

  @Test("the help, and a terminal as small as 40×10 or one line", arguments: [(80, 24), (40, 10), (30, 1)])
  func helpAndSmall(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    try expectGolden(player.canvas, "small-\(columns)x\(rows)")
    player.press("?")
    try expectGolden(player.canvas, "help-\(columns)x\(rows)")
    player.press("Esc")
    #expect(player.canvas.recording == (try Player(columns, rows)).canvas.recording)
  }

  @Test("a question is asked as it is typed, and a row of its answer unfolds", arguments: [(80, 24), (120, 40)])
  func whoCan(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("/", "payments-api", "Enter", "w", "Tab", "Tab", "^U", "dep")
    try expectGolden(player.canvas, "who-can-typing-\(columns)x\(rows)")
    player.press("Tab", "S-Tab", "^U", "patch", "Enter", "G")
    try expectGolden(player.canvas, "who-can-answer-\(columns)x\(rows)")
    player.press("Enter")
    try expectGolden(player.canvas, "who-can-chain-\(columns)x\(rows)")
  }

  @Test("the people of a namespace, each with every way", arguments: [(80, 24), (120, 40)])
  func people(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("/", "retail-app", "Enter", "p", "/", "grace", "Enter")
    try expectGolden(player.canvas, "people-\(columns)x\(rows)")
    player.press("Enter")
    try expectGolden(player.canvas, "person-\(columns)x\(rows)")
  }

  @Test("the matrix is filtered on both axes and leads to the grants of a cell", arguments: [(80, 24), (120, 40)])
  func matrix(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("6", "/", "e", "Tab", "retail", "Enter", "l", "s")
    try expectGolden(player.canvas, "matrix-filtered-\(columns)x\(rows)")
    player.press("j", "Enter")
    try expectGolden(player.canvas, "matrix-cell-\(columns)x\(rows)")
  }

  @Test("people bound one by one, the groups to bind instead, and what to change", arguments: [(80, 24), (120, 40)])
  func migration(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("/", "orders-api", "Enter", "m", "j")
    try expectGolden(player.canvas, "migration-\(columns)x\(rows)")
    player.press("k", "Space", "Space", "y")
    try expectGolden(player.canvas, "migration-manifest-\(columns)x\(rows)")
  }

  @Test("what to change so that a grant is gone is shown, and nothing is changed", arguments: [(80, 24)])
  func revocation(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows)
    player.press("/", "retail-app", "Enter", "Enter", "x")
    try expectGolden(player.canvas, "revocation-\(columns)x\(rows)")
    #expect(player.effects.isEmpty && player.files.isEmpty)
  }
}
