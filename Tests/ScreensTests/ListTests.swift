import AccessModel
import SafeText
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Lists")
struct ListTests {
  /// The names of the visible rows, without other columns.
  private func names(_ player: Player) -> [String] {
    player.rows.dropFirst(4).prefix { !$0.hasPrefix("──") }.map { row in
      String(row.dropFirst(2).prefix { $0 != " " })
    }.filter { !$0.isEmpty && !$0.hasPrefix("…") }
  }

  /// The texts that are drawn as matches.
  private func highlighted(_ player: Player) -> [String] {
    let canvas = player.canvas
    return (0..<canvas.size.rows).flatMap { row in
      canvas.row(row).split { $0.style.role != .match }.map { cells in
        cells.map { String($0.glyph.scalar) }.joined()
      }
    }
  }

  @Test(
    "a column before a colon narrows by that column alone",
    arguments: [
      ("4", "ns:loyalty", ["loyalty"]), ("4", "role:admin ns:payments", ["payments-api"]),
      ("1", "group:contractors", ["data-platform", "retail-web"]),
      ("1", "role:admin !payments !monitoring", ["data-platform", "ingress-nginx", "sandbox"]),
      ("1", "highest:cluster", ["legacy-pos"]), ("1", "ns:pos group:support", ["legacy-pos"]),
    ])
  func columns(tab: String, filter: String, expected: [String]) throws {
    var player = try Player(80, 24)
    player.press(tab, "/")
    for scalar in filter.unicodeScalars { player.send(.terminal(.key(.character(scalar)))) }
    player.press("Enter")
    #expect(Set(names(player)) == Set(expected), "\(player.rows)")
  }

  @Test("matches are highlighted only in the columns searched")
  func lighting() throws {
    var player = try Player(80, 24)
    player.press("4", "/", "RETAIL", "Enter")
    #expect(Set(highlighted(player)) == ["retail", "Retail"])
    player.press("/", "^U", "role:view", "Enter")
    let canvas = player.canvas
    #expect(Set(highlighted(player)) == ["view"])
    #expect(player.rows.contains { $0.contains("newsletter-view") })
    player.press("Esc")
    #expect(highlighted(player).isEmpty && canvas.size == player.canvas.size)
  }

  @Test("while a filter is typed, the cursor stays on its row or goes to the first that matches")
  func cursor() throws {
    var player = try Player(80, 24)
    player.press("4", "/", "role:admin", "Enter")
    #expect(player.shows("1 of 8 (55)"))
    player.press("Esc", "/", "support", "Down", "Down", "-readers", "Enter")
    #expect(player.rows.contains { $0.hasPrefix("▌") && $0.contains("support-reader") })
    player.press("/", "loyalty", "Enter")
    #expect(player.shows("Bindings /loyalty"))
  }

  @Test(
    "an unknown column is named with the known ones, and column:!text excludes",
    arguments: ["roel:admin", "!roel:admin x"])
  func unknownColumn(filter: String) throws {
    var player = try Player(120, 40)
    player.press("4", "/")
    for scalar in "\(filter) nothing-like-it".unicodeScalars { player.send(.terminal(.key(.character(scalar)))) }
    #expect(player.rows.map { $0.prefix(74).trimmingPrefix(" ") }.joined(separator: " ").contains("no column roel"))
    player.press("^U", "role:!edit", "Enter")
    #expect(player.shows("cluster-admin") && !player.shows("no column"))
  }

  @Test("an age is found as it is shown")
  func age() throws {
    var player = try Player(80, 24)
    player.press("4", "/", "age:46d", "Enter")
    #expect(player.shows("break-glass") && !player.shows("pos-sync"))
  }

  @Test("marked rows that a filter hides are counted")
  func hiddenMarks() throws {
    var player = try Player(80, 24)
    player.press("Space", "/", "retail", "Enter")
    #expect(player.shows("1 marked, 1 not shown"))
  }

  @Test("earlier filters are available in every list of the kind")
  func earlierFilters() throws {
    var player = try Player(80, 24)
    player.press("Enter", "/", "reader", "Enter", "q", "j", "Enter", "/", "x", "^P")
    #expect(player.shows("/reader"))
    player.press("^P", "^N")
    #expect(!player.shows("/reader"))
  }

  @Test("a range, all, none and the others are marked")
  func marks() throws {
    var player = try Player(80, 24)
    player.press("j", "Space", "j", "j", "v")
    #expect(player.shows("4 marked"))
    player.press("i")
    #expect(player.shows("9 marked"))
    player.press("/", "retail", "Enter", "*")
    #expect(player.shows("7 marked"))
    player.press("*")
    #expect(player.shows("9 marked"))
    player.press("*")
    player.press("i")
    #expect(player.shows("2 marked"))
    player.press("Esc")
    #expect(!player.shows("marked"))
  }

  @Test("the choice, width and order of columns apply to all lists of the kind")
  func chooser() throws {
    var player = try Player(80, 24)
    player.press("4", "C", "j", "j", "Space", "j", "j", "j", "Space", "s")
    #expect(player.shows("[ ] ROLE") && player.shows("[x] KIND ↑"))
    player.press("Enter")
    #expect(player.rows[3].contains("KIND ↑") && !player.rows[3].contains("ROLE"))
    player.press("C", "l", "l", "l", "Esc")
    let heading = player.rows[3]
    #expect(heading.contains("NAMESPACE"))
    player.press("C", "h", "h", "h", "Esc")
    #expect(player.rows[3] != heading)
    player.press(":", "rb", "Enter", "C")
    #expect(player.shows("[ ] ROLE"))
  }

  @Test("one column always stays visible")
  func lastColumn() throws {
    var player = try Player(80, 24)
    player.press("C")
    for _ in 0..<8 { player.press("Space", "j") }
    player.press("g", "Space")
    #expect(player.shows("[x] NAMESPACE") || player.rows[3].trimmingPrefix(" ").isEmpty == false)
  }

  @Test("the visible rows are saved in the format of the file extension, marked or not")
  func export() throws {
    var player = try Player(80, 24)
    player.press("/", "retail", "Enter", "o", "Enter")
    let csv = player.files["namespaces.csv"]?.split(separator: "\r\n") ?? []
    #expect(csv.count { !$0.hasPrefix("# ") } == 3 && csv.contains { $0.hasPrefix("name,groups,users,") })
    #expect(csv.first == "# cluster: contoso-prod" && csv.contains { $0.hasSuffix("filtered by retail") }, "\(csv)")
    player.press("Space", "o", "Tab", "Enter", "o", "Tab", "Tab", "Enter")
    let markdown = player.files["namespaces.md"]?.split(separator: "\n") ?? []
    #expect(markdown.count { $0.hasPrefix("|") } == 4 && markdown.first == "- cluster: contoso-prod")
    #expect(player.files["namespaces.json"]?.contains("\"incomplete\"") == true)
    player.press("o", "^U", "x.txt", "Enter")
    #expect(player.files["x.txt"] == nil && player.shows("must end with one of"))
  }

  @Test("the matrix is saved as it is filtered")
  func exportMatrix() throws {
    var player = try Player(80, 24)
    player.press("7", "/", "retail", "Tab", "loyalty", "Enter", "o", "Enter", "o", "^U", "m.json", "Enter")
    #expect(player.files["matrix.csv"]?.contains("\r\ngroup,objectID,clusterWide,azure,loyalty\r\n") == true)
    #expect(player.files["matrix.csv"]?.contains("Retail Developers,") == true)
    #expect(player.files["matrix.csv"]?.contains("Contractors") == false)
    #expect(
      player.files["m.json"]?.contains("loyalty") == true && player.files["m.json"]?.contains("retail-app") == false)
  }

  @Test("a row can be read with every column in full, wrapped or not")
  func row() throws {
    var player = try Player(40, 10)
    player.press("4", "f")
    #expect(player.shows("NAMESPACE") && player.shows("(row)"))
    player.press("G")
    #expect(player.shows("MANAGED BY"))
    player.press("g", "W")
    #expect(player.shows("   Retail") == false)
    player.press("h")
    #expect(player.shows("of 55"))
  }

  @Test("on a slow line a list scrolls half a page at a time")
  func slowScrolling() throws {
    var settings = Settings()
    settings.showsDetailBeside = false
    var player = try Player(120, 24, settings: settings)
    player.press("4")
    let first = player.rows[4]
    for _ in 0..<16 { player.press("j") }
    #expect(player.rows[4].dropFirst(2) == first.dropFirst(2))
    player.press("j")
    let shown = player.rows[4]
    #expect(player.rows.firstIndex { $0.hasPrefix("▌") } == 12)
    for _ in 0..<7 { player.press("j") }
    #expect(player.rows[4] == shown)
  }

  @Test("names are copied in their visible form")
  func copy() throws {
    var player = try Player(80, 24)
    player.press("/", "retail", "Enter", "*", "c")
    #expect(player.effects == [.copy("retail-app\nretail-web")])
  }
}
