import AccessModel
import Manifests
import Reports
import SafeText
import TestSupport
import Testing

/// The behaviour of all tables.
@Suite struct TableTests {
  private func table(_ cells: [CellValue], _ kind: Table.Column.Kind = .text) -> Table {
    Table(
      title: "things", kind: "ThingList", count: cells.count,
      columns: [
        Table.Column("value", "VALUE", kind, help: nil) { cells[$0] },
        Table.Column("end", "END", .count, help: nil) { .number($0) },
      ],
      resourceName: { "thing/\($0)" })
  }

  /// The width of printed text, which is already in visible form, so its backslashes are not escaped again.
  private func width(_ line: Substring) -> Int { String(line.replacing("\\", with: "/")).displayWidth }

  @Test("sorting and writing end early where nobody waits for them any more")
  func cancelled() async {
    let table = table([.text("zoo"), .text("ark")])
    #expect(table.sorted([0, 1], by: 0, descending: false) == [1, 0])
    #expect(await inCancelledTask { table.sorted([0, 1], by: 0, descending: false) } == [0, 1])
    for format in [OutputFormat.table, .csv, .json, .yaml, .name] {
      let text = await inCancelledTask { table.output(format, at: Small.now) }
      let row = format == .name ? "thing/0" : "zoo"
      #expect(!text.contains(row) && table.output(format, at: Small.now).contains(row))
    }
  }

  @Test("columns stay straight whatever the names hold")
  func straight() {
    let names = [
      "plain", "数据平台团队", "Équipe", "e\u{301}e\u{301}", "👩‍👩‍👧‍👦", "👍🏽", "🇪🇺", "\u{202E}evil", "tab\there", "a\nb", "\u{1B}[31m",
      "\0",
      "עברית", "각", "\u{200B}", "\u{FEFF}", "\\", "",
    ]
    for kind in [Table.Column.Kind.text, .count] {
      let lines = table(names.map { .text($0) }, kind).output(.table, at: Small.now).split(
        separator: "\n")
      #expect(lines.count == names.count + 1)
      #expect(Set(lines.map(width)).count == 1, "\(lines)")
    }
  }

  @Test("names that differ by the spaces around them do not look alike")
  func outerSpaces() {
    let lines = table(["a", "a ", " a"].map { .text($0) }).output(.table, at: Small.now).split(separator: "\n")
    #expect(lines.dropFirst() == ["a         0", "“a ”      1", "“ a”      2"])
    #expect(table([.text("a ")]).output(.csv, at: Small.now) == "value,end\r\na ,0\r\n")
  }

  @Test("a long name misaligns only its own row, and is not cut")
  func longNames() {
    let long = String(repeating: "数", count: 200)
    let lines = table([.text("a"), .text(long), .text(String(repeating: "b", count: 60))])
      .output(.table, at: Small.now).split(separator: "\n")
    #expect(Set([lines[0], lines[1], lines[3]].map(width)) == [66])
    #expect(lines[2].hasPrefix(long + "   "))
  }

  @Test("an empty list prints nothing for people, and an empty list for programs")
  func empty() {
    #expect(table([]).output(.table, at: Small.now) == "")
    #expect(table([]).output(.name, at: Small.now) == "")
    #expect(table([]).output(.csv, at: Small.now) == "value,end\r\n")
    #expect(table([]).output(.yaml, at: Small.now) == "kind: ThingList\nincomplete: []\nitems: []\n")
  }

  @Test(
    "a CSV cell that a spreadsheet would take for a formula gets an apostrophe, unless raw",
    arguments: ["=1+1", "+1", "-1", "@a", "\ta", "\ra"])
  func formulas(text: String) {
    let csv = table([.text(text), .list([text])])
    #expect(csv.output(.csv, at: Small.now) == "value,end\r\n'\(text.visible),0\r\n'\(text.visible),1\r\n")
    #expect(csv.output(.csv, at: Small.now, isRaw: true) == "value,end\r\n\(text.visible),0\r\n\(text.visible),1\r\n")
  }

  @Test("JSON escapes control characters and is read back unchanged")
  func json() {
    let hostile = "\"\\\u{202E}\u{1B}\u{2028}\u{E0001}\n数"
    #expect(
      table([.text(hostile)]).output(.json, at: Small.now) == #"""
        {
          "kind": "ThingList",
          "incomplete": [],
          "items": [
            {
              "value": "\"\\\u202e\u001b\u2028\udb40\udc01\n数",
              "end": 0
            }
          ]
        }

        """#)
  }

  @Test("rows are sorted by the kind of their cells, and equal rows keep their order")
  func sorting() {
    let numbers = table([.number(10), .number(9), .number(-1), .number(9)])
    #expect(numbers.sorted([0, 1, 2, 3], by: 0, descending: false) == [2, 1, 3, 0])
    #expect(numbers.sorted([0, 1, 2, 3], by: 0, descending: true) == [0, 1, 3, 2])
    #expect(numbers.sorted([3, 1], by: 0, descending: false) == [3, 1])
    let texts = table([.text("b"), .text("É"), .text("a"), .text("B")])
    #expect(texts.sorted([0, 1, 2, 3], by: 0, descending: false) == [3, 2, 0, 1])
    let moments = table([.moment(nil), .moment(Timestamp(seconds: 5)), .moment(Timestamp(seconds: 9))])
    #expect(moments.sorted([0, 1, 2], by: 0, descending: false) == [2, 1, 0])
  }
}
