import AccessAnalysis
import AccessModel
import BuiltIn
import ScreenKit
import Terminal
import Testing

@testable import App

/// Edits are staged, shown, undone and taken back, as somebody at the terminal sees it.
@Suite("Staged changes")
struct StagingTests {
  /// Somebody who has opened the bindings of a namespace, with the cursor on its first one.
  private func player(_ filter: String = "retail-app dev-team") throws -> Player {
    var player = try Player(120, 40)
    player.press("4", "/", filter, "Enter")
    return player
  }

  @Test("a revocation is staged after a yes, is shown everywhere, and can be undone and redone")
  func revocation() throws {
    var player = try player()
    let before = player.app.snapshot.bindings
    #expect(player.shows("dev-team-readers"))
    player.press("x")
    #expect(player.shows("9 people lose view in retail-app.") && player.shows("s stage"))
    player.press("s")
    #expect(player.shows("Stage it? y/N  1 binding in 1 namespace, 10 people"), "\(player.rows)")
    player.press("Enter")
    #expect(player.shows("nothing was staged") && player.app.snapshot.bindings == before)
    player.press("s", "y")
    #expect(player.shows("staged: revoke view from Retail Developers in retail-app (1 staged change; 9 lists them"))
    #expect(
      player.shows("+1 staged") && player.shows("9 Changes 1") && !player.shows("▌ retail-app      dev-team-readers"))
    #expect(player.app.snapshot.bindings.count == before.count - 1)
    player.press("z")
    #expect(player.shows("undone (nothing is staged; Z redoes)") && player.app.snapshot.bindings == before)
    player.press("u")
    #expect(player.shows("nothing to undo: what was saved to files, or applied, is not undone here"))
    player.press("Z")
    #expect(player.shows("redone (1 staged change)") && player.app.snapshot.bindings.count == before.count - 1)
    player.press("Z")
    #expect(player.shows("nothing to redo"))
  }

  @Test("b shows the data before the staged changes, with what they touch marked; nothing is staged there")
  func beforeAndAfter() throws {
    var player = try player()
    player.press("b")
    #expect(player.shows("nothing is staged"))
    player.press("x", "s", "y", "b")
    #expect(player.shows("before the 1 staged change") && player.shows("before 1 staged"))
    #expect(player.rows.contains { $0.contains("+retail-app") && $0.contains("dev-team-readers") }, "\(player.rows)")
    player.press("x", "s")
    #expect(player.shows("the staged changes are hidden: b shows them") && !player.shows("Stage it?"))
    player.press("Esc", "b")
    #expect(player.shows("after the 1 staged change") && !player.shows("before 1 staged"))
    player.press("1")
    #expect(player.rows.contains { $0.contains("+retail-app") }, "\(player.rows)")
  }

  @Test("a reason is asked for where one is wanted, and is kept with the edit")
  func reason() throws {
    var player = try player()
    player.press("x", "S")
    #expect(player.shows("Reason:"), "\(player.rows)")
    player.press("Esc")
    #expect(player.shows("nothing was staged"))
    player.press("S", "left the team", "Enter")
    #expect(player.shows("Stage it? y/N  1 binding in 1 namespace, 10 people"), "\(player.rows)")
    player.press("y")
    #expect(player.app.staging.draft.edits.map(\.reason) == ["left the team"])
    player.press("9")
    #expect(player.shows("left the team"), "\(player.rows)")
  }

  @Test("an object that somebody else has changed meanwhile is named, with how, and nothing of it is saved or copied")
  func overtaken() throws {
    var first = try player()
    first.press("x", "s", "y")
    let draft = first.app.staging.draft
    var player = try player()
    let binding = try #require(player.app.snapshot.binding(named: "dev-team-readers", in: .namespace("retail-app")))
      .with { $0.subjects.append(Subject(kind: .user, name: "new@contoso.com")) }
    let changes = ChangeSet([.putBinding(binding)])
    player.send(.changed(Analysis(player.app.snapshot).applying(changes), [.edit(changes.changes[0])]))
    player.send(.draftFound(draft, notes: [], obstacle: nil))
    #expect(player.shows("has changed meanwhile (new@contoso.com added)"), "\(player.rows)")
    player.press("b", "9", "Enter")
    #expect(player.shows("x takes it back, to be asked for again"), "\(player.rows)")
    player.press("Esc", "o")
    #expect(player.shows("take it back with x, and ask for it again"), "\(player.rows)")
    player.press("c", "y", "c")
    #expect(!player.effects.contains { if case .copy = $0 { true } else { false } })
    player.press("Esc", "x", "s", "y")
    #expect(player.app.staging.draft.isEmpty, "\(player.rows)")
  }

  @Test("what was written is said to be in the source, and is taken off the list")
  func written() throws {
    var first = try player()
    first.press("x", "s", "y")
    let draft = first.app.staging.draft
    var player = try player()
    let changes = draft.changes
    player.send(.changed(Analysis(player.app.snapshot).applying(changes), [.edit(changes.changes[0])]))
    player.send(.draftFound(draft, notes: [], obstacle: nil))
    #expect(player.shows("1 object is in the source already as staged"), "\(player.rows)")
    player.press("b", "9", "Enter")
    #expect(player.shows("It is so in the source already: x takes it off the list"), "\(player.rows)")
    player.press("Esc", "x", "s", "y")
    #expect(player.app.staging.draft.isEmpty)
  }

  @Test("what ends a person's memberships stays with the staged edit")
  func besides() throws {
    var player = try Player(120, 40)
    player.press("3", "/", "ana almeida", "Enter", "x", "s", "y", "9", "Enter")
    let rest = player.app.staging.draft.edits.first?.rest ?? []
    #expect(rest.contains { $0.contains("az ad group member remove --group ") }, "\(player.rows)")
    #expect(player.shows("What is to be done beside it"), "\(player.rows)")
    player.press("Esc", "o", "^U", "all.sh", "Enter")
    #expect(player.files["all.sh"]?.contains("#   az ad group member remove --group ") == true, "\(player.files)")
  }

  @Test("the screen Changes has each edit with what it does; what is taken back there leaves nothing")
  func changes() throws {
    var player = try player()
    player.press("x", "s", "y", "9")
    #expect(player.shows("revoke view from Retail Developers"))
    #expect(player.shows("9 people lose view in retail-app.") || player.shows("9 people lose view"), "\(player.rows)")
    player.press("y")
    #expect(player.shows("# kubectl delete rolebinding -n retail-app dev-team-readers"))
    player.press("Esc", "x")
    #expect(player.shows("10 people gain view") && player.shows("take back revoke view"), "\(player.rows)")
    player.press("s", "y")
    #expect(player.shows("(nothing is staged)") && player.app.staging.draft.isEmpty, "\(player.rows)")
  }

  @Test("a grant of the form is staged with what it is worth a second look for")
  func grant() throws {
    var player = try Player(120, 40)
    player.press("a", "support", "Enter", "Tab", "Tab", "cluster-admin", "Enter")
    #expect(player.shows("s stage"), "\(player.rows)")
    player.press("s")
    #expect(player.rows.contains { $0.contains("Stage it? y/N  ▲ 1 binding in 1 namespace") })
    player.press("y")
    #expect(player.shows("staged: grant cluster-admin to Support Readers in catalog-search"), "\(player.rows)")
    #expect(player.app.staging.draft.changes.changes.count == 1)
  }

  @Test(
    "another role that gives everyone cluster-admin says so, in the question and on Changes; everyone is counted so")
  func everyone() throws {
    var player = try Player(160, 40)
    player.press("4", "/", "everyone-views", "Enter", "r", "cluster-admin", "Enter")
    let danger = "▲ cluster-admin everywhere: whoever has it can do everything"
    #expect(player.shows(danger) && player.shows("▲ Everyone who signs in gains it"), "\(player.rows)")
    player.press("s")
    #expect(
      player.shows("Stage it? y/N  ▲ 2 bindings cluster-wide, everyone  cluster-admin everywhere: whoever"),
      "\(player.rows)")
    player.press("y", "9", "Enter")
    #expect(player.shows(danger), "\(player.rows)")
  }

  @Test("a grant that is held already says by what, in the form and where it is staged")
  func redundant() throws {
    var player = try Player(240, 40)
    player.press("a", "support readers", "Enter", "Tab", "retail-app", "Enter", "Tab", "view", "Enter")
    let words = "everyone concerned has it already:"
    #expect(player.shows(words) && player.shows("Support Readers has view everywhere"), "\(player.rows)")
    player.press("s", "y", "9", "Enter")
    #expect(player.shows(words) && player.shows("Support Readers has view everywhere"), "\(player.rows)")
  }

  @Test("an edit that cannot be written to the journal does not count")
  func fullDisk() throws {
    var player = try player()
    player.fullDisk = "not staged: the disk is full"
    player.press("x", "s", "y")
    #expect(player.shows("not staged: the disk is full") && player.app.staging.draft.isEmpty)
    #expect(player.shows("9 people lose view in retail-app."), "the change is still there to stage again")
    player.fullDisk = nil
    player.press("s", "y")
    #expect(player.app.staging.draft.edits.count == 1)
  }

  @Test("what was staged before is told and hidden until it is asked for; who else holds it keeps it")
  func found() throws {
    var first = try player()
    first.press("x", "s", "y")
    let draft = first.app.staging.draft
    var player = try player()
    player.send(.draftFound(draft, notes: [], obstacle: nil))
    #expect(player.shows("1 change is still staged: b shows the data with that, 9 lists it"), "\(player.rows)")
    #expect(player.shows("before 1 staged") && player.shows("dev-team-readers"))
    player.press("b")
    #expect(!player.rows.contains { $0.contains("▌") && $0.contains("dev-team-readers") })
    player.press("z")
    #expect(player.shows("undone (nothing is staged; Z redoes)"), "what an earlier session staged can be undone too")
    var other = try self.player()
    other.send(.draftFound(draft, notes: [], obstacle: "another aksess holds these changes"))
    other.press("x")
    #expect(!other.shows("s stage"), "\(other.rows)")
    other.press("s")
    #expect(other.shows("another aksess holds these changes"))
  }

  @Test("a source that changes beneath staged changes keeps them, and what is proposed on its former state is refused")
  func changedMeanwhile() throws {
    var player = try player()
    player.press("x", "s", "y")
    let count = player.app.snapshot.bindings.count
    player.press("R")
    #expect(player.app.snapshot.bindings.count == count, "read again, the staged change still counts")
    var other = try self.player()
    other.press("x")
    let binding = try #require(other.app.snapshot.binding(named: "dev-team-readers", in: .namespace("retail-app"))).with
    { $0.subjects.append(Subject(kind: .user, name: "new@contoso.com")) }
    let changes = ChangeSet([.putBinding(binding)])
    other.send(.changed(Analysis(other.app.snapshot).applying(changes), [.edit(changes.changes[0])]))
    other.press("s", "y")
    #expect(other.shows("not staged: what it changes has changed meanwhile; ask for it again"), "\(other.rows)")
  }

  @Test("what arrives while a change is being written neither loses it nor mixes sources up")
  func arrivals() throws {
    let binding = try #require(
      try player().app.snapshot.binding(named: "dev-team-readers", in: .namespace("retail-app"))
    ).with { $0.metadata.name = "staged" }
    let changes = ChangeSet([.putBinding(binding)])
    /// Whether the change counts after something that happened between the yes and the answer of the journal.
    func isStaged(after events: [AppEvent], _ answer: (Int) -> AppEvent = { .draftKept($0) }) throws -> Bool {
      var app = try player().app
      _ = app.load()
      var number: Int?
      for case .keep(_, let step) in app.stage(ProposedEdit("grant", changes, in: app.snapshot)) { number = step }
      _ = app.updateAtOnce(events, now: Player.day)
      _ = app.updateAtOnce([answer(try #require(number))], now: Player.day)
      #expect(app.snapshot.bindings.contains(binding) == !app.staging.draft.isEmpty)
      return !app.staging.draft.isEmpty
    }
    let app = try player().app
    let read = AppEvent.loaded(1, app.snapshot, app.analysis, notes: [])
    #expect(try isStaged(after: []))
    #expect(try isStaged(after: [.draftFound(Draft(), notes: ["a note"], obstacle: nil)]))
    #expect(try isStaged(after: [.changed(app.analysis, [])]))
    #expect(try isStaged(after: [read]))
    #expect(
      try !isStaged(after: [.draftFound(Draft(), notes: ["a note"], obstacle: nil)]) { .draftNotKept($0, "full") })
  }
}
