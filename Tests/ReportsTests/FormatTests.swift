import AccessModel
import Manifests
import Reports
import SafeText
import Testing

@testable import AccessAnalysis

/// Every format for a table with every kind of cell; lists differ only in their columns.
@Suite struct FormatTests {
  private let table = Table(
    title: "things", kind: "ThingList", count: 2,
    columns: [
      Table.Column("name", "NAME", .name, help: "its name") { .text(["=SUM(A1), \"x\" | <b>", " 数\u{202E}"][$0]) },
      Table.Column("count", "COUNT", .count, help: "how many") { .number([12, -3][$0]) },
      Table.Column("created", "AGE", .age, help: "how old") {
        .moment([Timestamp(seconds: Small.now.seconds - 7_200), nil][$0])
      },
      Table.Column("level", "LEVEL", .level, help: "how much") {
        .level([LevelRange(atLeast: .view, atMost: .edit), .none][$0])
      },
      Table.Column("tags", "TAGS", .text, help: "what else", isWide: true) { .list([["a", "b,c"], []][$0]) },
      Table.Column("person", "PERSON", .name, help: "who", isWide: true) { row in
        .described(["Ada\nL", ""][row]) { row == 0 ? .members(["name": .text("ada@contoso.com")]) : .null }
      },
    ],
    resourceName: { "thing/\($0)\n" })

  @Test("a table for people: no wide columns, ages, and spaces that would not be seen in quotes")
  func plain() {
    expectGolden(
      table, .table,
      #"""
      NAME                  COUNT   AGE   LEVEL
      =SUM(A1), "x" | <b>      12    2h   view+
      “ 数\u{202e}”            -3     -   none

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      table, .wide,
      #"""
      NAME                  COUNT   AGE   LEVEL   TAGS     PERSON
      =SUM(A1), "x" | <b>      12    2h   view+   a, b,c   Ada\nL
      “ 数\u{202e}”            -3     -   none

      """#)
  }

  @Test("JSON has every value in full, times instead of ages, and missing data")
  func json() {
    expectGolden(
      table, .json,
      #"""
      {
        "kind": "ThingList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "name": "=SUM(A1), \"x\" | <b>",
            "count": 12,
            "created": "2026-11-24T04:00:00Z",
            "level": {
              "atLeast": "view",
              "atMost": "edit"
            },
            "tags": [
              "a",
              "b,c"
            ],
            "person": {
              "name": "ada@contoso.com"
            }
          },
          {
            "name": " 数\u202e",
            "count": -3,
            "created": null,
            "level": {
              "atLeast": "none",
              "atMost": "none"
            },
            "tags": [],
            "person": null
          }
        ]
      }

      """#)
  }

  @Test("YAML is the same value")
  func yaml() {
    expectGolden(
      table, .yaml,
      #"""
      kind: ThingList
      incomplete:
      - "users.json is \"gone\"\n"
      items:
      - name: "=SUM(A1), \"x\" | <b>"
        count: 12
        created: "2026-11-24T04:00:00Z"
        level:
          atLeast: view
          atMost: edit
        tags:
        - "a"
        - "b,c"
        person:
          name: "ada@contoso.com"
      - name: " 数\u202e"
        count: -3
        created: null
        level:
          atLeast: none
          atMost: none
        tags: []
        person: null

      """#)
  }

  @Test("CSV has times instead of ages, and nothing that a spreadsheet would run as a formula")
  func csv() {
    expectGolden(
      table, .csv,
      #"""
      name,count,created,level,tags,person
      "'=SUM(A1), ""x"" | <b>",12,2026-11-24T04:00:00Z,view+,"a, b,c",Ada\nL
       数\u{202e},'-3,,none,,

      """#)
  }

  @Test("raw CSV leaves formulas as they are")
  func rawCSV() {
    #expect(table.output(.csv, at: Small.now, isRaw: true).contains("\r\n\"=SUM(A1), \"\"x\"\" | <b>\",12,"))
  }

  @Test("names are one per line, whatever they contain")
  func names() {
    expectGolden(
      table, .name,
      #"""
      thing/0\n
      thing/1\n

      """#)
  }

  @Test("Markdown has every column, and no cell can end a cell, a row or the text")
  func markdown() {
    #expect(
      table.markdown(at: Small.now).whole == #"""
        | NAME | COUNT | AGE | LEVEL | TAGS | PERSON |
        | --- | --: | --: | --- | --- | --- |
        | \=SUM(A1), "x" \| \<b\> | 12 | 2h | view+ | a, b,c | Ada\\nL |
        | “ 数\\u\{202e\}” | \-3 | \- | none |  |  |

        """#)
  }

  @Test("HTML has a heading row and one row per item, without markup in the cells")
  func html() {
    let page = table.html(title: "a <b> & c", at: Small.now).whole
    #expect(page.contains("<title>a &lt;b&gt; &amp; c</title>") && page.contains("<h1>a &lt;b&gt; &amp; c</h1>"))
    #expect(page.contains("<thead>\n<tr><th>NAME</th><th>COUNT</th>"))
    #expect(page.contains("<tr><td>=SUM(A1), &quot;x&quot; | &lt;b&gt;</td><td>12</td><td>2h</td>"))
  }
}
