import AccessModel
import BuiltIn
import Connectors
import SafeText
import Terminal
import Testing

@Suite("Grants that expire")
struct ExpiryTests {
  /// The sample with a grant that is over, one that is not, and one whose day is none.
  private func player() throws -> Player {
    let files = [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files
    let sample = try WorkspaceReader.read(files: files, title: Sample.title, at: Player.day).snapshot
    let days = [("over", "2026-11-01"), ("today", "2026-11-02"), ("unclear", "next week")]
    let bindings = days.map { name, day in
      Binding(
        metadata: ObjectMetadata(
          name: Name("zz-\(name)"),
          annotations: GrantTerms(expiry: nil, owner: "Retail", reason: "INC-7").annotations
            .merging(["aksess/expires-on": day]) { $1 }),
        scope: .namespace("retail-app"), role: RoleReference(kind: .clusterRole, name: "view"),
        subjects: [Subject(kind: .group, name: "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f")])
    }
    return Player(sample.applying(ChangeSet(bindings.map { .putBinding($0) })), 200, 24)
  }

  /// The words that are drawn as a warning.
  private func warnings(_ player: Player) -> [String] {
    let canvas = player.canvas
    return (0..<canvas.size.rows).flatMap { row in
      canvas.row(row).split { $0.style.role != .warning }
        .map { cells in cells.map { String($0.glyph.scalar) }.joined().split(separator: " ").joined(separator: " ") }
    }.filter { !$0.isEmpty }
  }

  @Test("lists have a column for the last day, which is marked when it is over", arguments: ["4", "1"])
  func lists(tab: String) throws {
    var player = try player()
    // The bindings, and the grants of a namespace.
    player.press(tab, "/", tab == "4" ? "zz-" : "retail-app", "Enter")
    if tab == "1" { player.press("Enter", "/", "zz-", "Enter") }
    let rows = player.rows
    #expect(rows.contains { $0.contains("EXPIRES") && $0.contains("OWNER") }, "\(rows)")
    #expect(rows.contains { $0.contains("zz-over") && $0.contains("2026-11-01 (past)") }, "\(rows)")
    #expect(rows.contains { $0.contains("zz-today") && $0.contains("2026-11-02 ") }, "\(rows)")
    #expect(rows.contains { $0.contains("zz-unclear") && $0.contains("not a day") }, "\(rows)")
    #expect(warnings(player).contains("2026-11-01 (past)"), "\(warnings(player))")
    #expect(!warnings(player).contains { $0.contains("2026-11-02") })
  }

  @Test("the binding says when it expires, whose it is and why")
  func detail() throws {
    var player = try player()
    player.press("4", "/", "zz-over", "Enter", "Enter")
    let rows = player.rows
    for words in ["Expires     2026-11-01 (past)", "Owner       Retail", "Reason      INC-7"] {
      #expect(rows.contains { $0.contains(words) }, "\(rows)")
    }
  }

  @Test("without such annotations there are no such columns")
  func absent() throws {
    var player = try Player(200, 24)
    player.press("4")
    #expect(!player.rows.contains { $0.contains("EXPIRES") || $0.contains("OWNER") })
  }
}
