import AccessModel
import Reports
import SafeText
import Testing

@testable import App
@testable import ScreenKit

/// How the columns of a list share the space, at every terminal width.
@Suite struct ColumnLayoutTests {
  private static let widths = 40...220

  /// The lists of the sample, and one with long names and long texts.
  private func tables() throws -> [Table] {
    let ways = [
      ["1"], ["2"], ["4"], ["5"], ["7"], [":", "sa", "Enter"], [":", "users", "Enter"],
      ["/", "retail-app", "Enter", "Enter"],
    ]
    return try [long]
      + ways.compactMap { way in
        var player = try Player(80, 24)
        for key in way { player.press(key) }
        return player.app.screen?.listed
      }
  }

  private var long: Table {
    let names = ["web", String(repeating: "payments-", count: 5) + "prod", "数据平台团队-developers", "orders"]
    let words = ["a few words", String(repeating: "many words ", count: 9), "", "more"]
    return Table(
      title: "things", kind: "ThingList", count: names.count,
      columns: [
        Table.Column("place", "PLACE", .name, help: nil) { .text(names[$0 % 2]) },
        Table.Column("name", "NAME", .name, help: nil, namesRow: true) { .text(names[$0]) },
        Table.Column("id", "OBJECT ID", .identifier, help: nil) { _ in .text("4a8c58f2-27a7-4d8a-91a5-7b9e1c1e9a10") },
        Table.Column("words", "WORDS", .text, help: nil) { .text(words[$0]) },
        Table.Column("level", "LEVEL", .level, help: nil) { .text(["view", "cluster-admin", "edit", "-"][$0]) },
        Table.Column("count", "N", .count, help: nil) { .number([1, 22, 1_000_000, 3][$0]) },
        Table.Column("others", "OTHERS", .text, help: nil, isWide: true) { .text(words[$0]) },
      ],
      resourceName: { "thing/\($0)" })
  }

  private func eachLayout(_ body: (Table, [ColumnNeed], [ColumnLayout.Column], Int) -> Void) throws {
    for table in try tables() {
      let needs = ColumnNeed.needs(table, at: Player.day)
      for width in ColumnLayoutTests.widths {
        let layout = ColumnLayout(table, needs: needs, sorted: nil, preferences: ListPreferences(), width: width)
        body(table, needs, layout.columns, width)
      }
    }
  }

  @Test("columns fit the width, none is wider than its content, and those that are never cut have its full width")
  func fit() throws {
    try eachLayout { table, needs, columns, width in
      let used = columns.reduce(-ColumnLayout.gap) { $0 + $1.width + ColumnLayout.gap }
      #expect(used <= width, "\(table.kind) at \(width)")
      for column in columns {
        let (heading, most) = (table.columns[column.number], needs[column.number].most)
        #expect(column.width <= most, "\(table.kind) \(heading.title) at \(width)")
        if heading.kind.isNeverCut { #expect(column.width == most, "\(table.kind) \(heading.title) at \(width)") }
      }
    }
  }

  @Test("while a name is cut, no space is unused and no text has more than its share")
  func names() throws {
    try eachLayout { table, needs, columns, width in
      let isCut = columns.contains {
        table.columns[$0.number].kind == .name && $0.width < min(60, needs[$0.number].most)
      }
      guard isCut else { return }
      let used = columns.reduce(-ColumnLayout.gap) { $0 + $1.width + ColumnLayout.gap }
      #expect(used == width, "\(table.kind) at \(width)")
      for column in columns where [.text, .identifier].contains(table.columns[column.number].kind) {
        #expect(column.width <= 14, "\(table.kind) \(table.columns[column.number].title) at \(width)")
      }
    }
  }

  @Test("a list of one namespace's grants does not repeat the namespace, unless it is asked for")
  func impliedNamespace() throws {
    var player = try Player(80, 24)
    player.press("/", "retail-app", "Enter", "Enter")
    #expect(player.rows[3].contains("SUBJECT") && !player.rows[3].contains("NAMESPACE"))
    player.press("C", "g", "Space", "Esc")
    #expect(player.rows[3].contains("NAMESPACE"))
    player.press("o", "Enter")
    #expect(player.files["grants.csv"]?.contains("\r\nnamespace,") == true)
  }

  @Test("columns that are never cut are whole even in rows that were not measured")
  func unmeasured() {
    let count = 5_000
    let table = Table(
      title: "things", kind: "ThingList", count: count,
      columns: [Table.Column("count", "N", .count, help: nil) { .number($0 == 7 ? 1_000_000 : 1) }],
      resourceName: { "thing/\($0)" })
    let needs = ColumnNeed.needs(table, at: Player.day)
    #expect(needs[0].most < 7)
    #expect(ColumnNeed.needs(needs, covering: 0..<20, of: table, at: Player.day)[0].most == 7)
  }
}
