import AccessModel
import ScreenKit
import Terminal
import Testing

@testable import App

/// What is shown is compared with another state.
@Suite("Comparing with another state")
struct ComparingTests {
  /// Somebody who may compare the sample with one in which a binding is missing, and a group has another member.
  private func player(_ columns: Int = 120, _ rows: Int = 40) throws -> Player {
    var player = try Player(columns, rows)
    let snapshot = player.app.snapshot
    let binding = try #require(snapshot.binding(named: "dev-team-readers", in: .namespace("retail-app"))).with {
      $0.subjects = [Subject(kind: .user, name: "evil\u{202e}@contoso.com")]
    }
    player.states["manifests"] = snapshot.applying(ChangeSet([.putBinding(binding)]))
    return player
  }

  private func compared(_ columns: Int = 120, _ rows: Int = 40) throws -> Player {
    var player = try player(columns, rows)
    player.press(":", "diff", "Space", "manifests", "Enter")
    return player
  }

  @Test("subjects that gain and lose, and with p people", arguments: [(80, 24), (120, 40)])
  func differences(columns: Int, rows: Int) throws {
    var player = try compared(columns, rows)
    try expectGolden(player.canvas, "diff-\(columns)x\(rows)")
    player.press("p")
    try expectGolden(player.body, "diff-people-\(columns)x\(rows)")
    player.press("Enter")
    try expectGolden(player.body, "diff-person-\(columns)x\(rows)")
    player.press("Esc", "p", "Esc")
    #expect(player.shows("1 of 13"), "p shows the same list another way: \(player.rows)")
  }

  @Test("without an argument it is the state when the source was opened")
  func opened() throws {
    var player = try player()
    player.press(":", "diff", "Enter")
    #expect(player.shows("No difference in access between"), "\(player.rows)")
    player.reread = player.states["manifests"]
    player.press("R")
    #expect(player.shows("Retail Developers") && player.shows("lost"), "\(player.rows)")
    player.press("Esc", "4", "/", "catalog", "Enter", "x", "s", "y", ":", "diff", "Enter")
    #expect(player.shows("contoso-prod with 1 staged"), "what is staged counts where it is shown: \(player.rows)")
    let count = player.rows.count { $0.contains("lost") }
    player.press("b")
    #expect(player.rows.count { $0.contains("lost") } < count, "\(player.rows)")
  }

  @Test("what cannot be read is said, and what can be named is offered")
  func arguments() throws {
    var player = try player(80, 24)
    player.press(":", "diff", "Space", "gone", "Enter")
    #expect(player.shows("gone: no such file"))
    player.press("4", "/", "dev-team", "Enter", "x", "s", "y")
    player.send(.draftFound(player.app.staging.draft, notes: [], obstacle: nil, drafts(player.app.staging.draft)))
    player.press(":", "diff", "Space", "d")
    #expect(player.shows("compare with draft:10de5c0b"), "\(player.rows)")
    player.press("^U", "diff", "Space", "s")
    #expect(player.shows("compare with sample"), "\(player.rows)")
  }

  @Test("the differences are exported with what is missing on either side")
  func export() throws {
    var player = try compared()
    player.press("o", "^U", "d.json", "Enter")
    let text = try #require(player.files["d.json"])
    #expect(text.contains("\"kind\": \"AccessDiff\"") && text.contains("\"lost\""), "\(text.prefix(500))")
  }

  private func drafts(_ draft: Draft) -> DraftsOfSource { DraftsOfSource(current: Player.kept(1, draft)) }

  @Test("a draft of one's own is begun beside one that somebody else holds, and others are gone on with")
  func drafts() throws {
    var first = try player()
    first.press("4", "/", "retail-app dev-team", "Enter", "x", "s", "y")
    let draft = first.app.staging.draft
    var player = try player()
    player.press(":", "draft new")
    #expect(!player.shows("begin a draft of your own"), "the sample has no drafts: \(player.rows)")
    player.press("Esc")
    player.send(
      .draftFound(
        draft, notes: ["Another aksess holds the draft of this source"], obstacle: "somebody holds it",
        DraftsOfSource(current: Player.kept(1, draft), others: [Player.kept(3, draft)])))
    player.press("z")
    #expect(player.shows("somebody holds it"))
    player.press(":", "draft new")
    try expectGolden(player.canvas, "palette-draft-120x40")
    player.press("Enter")
    #expect(player.shows("this is another draft now") && player.app.staging.draft.isEmpty, "\(player.rows)")
    #expect(player.effects.contains(.holdDraft(.new)))
    player.press(":", "draft new", "Enter")
    #expect(player.shows("this draft is new: nothing is staged in it yet"))
    player.press("4", "^U", "/", "retail-app dev-team", "Enter", "x", "s", "y")
    #expect(player.app.staging.draft.edits.count == 1 && player.shows("staged: revoke"), "\(player.rows)")
    player.otherDrafts[.id("30de5c0b")] = Player.kept(3, draft)
    player.send(
      .draftFound(
        player.app.staging.draft, notes: [], obstacle: nil,
        DraftsOfSource(current: Player.kept(2, draft), others: [Player.kept(3, draft)])))
    #expect(player.rows[0].contains("before 1 staged in draft 20de5c0b"), "\(player.rows)")
    player.press(":", "draft 30de5c0b", "Enter")
    #expect(player.effects.contains(.holdDraft(.id("30de5c0b"))), "\(player.rows)")
    player.press(":", "draft", "Enter")
    #expect(player.shows("CHANGE") && player.shows("9 Changes 1"), "draft alone is the screen: \(player.rows)")
  }
}
