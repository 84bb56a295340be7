import AccessModel
import AccessAnalysis
import BuiltIn
import Connectors
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("What keys do")
struct BehaviourTests {
  @Test("the filter keeps the rows that contain the text, and ! those that do not")
  func filter() throws {
    var player = try Player(120, 40)
    player.press("/", "retail")
    #expect(player.shows("retail-app") && player.shows("retail-web") && !player.shows("orders-api"))
    player.press("Esc", "/", "!retail", "Enter")
    #expect(!player.shows("retail-app") && player.shows("orders-api"))
    player.press("Esc")
    #expect(player.shows("retail-app"))
  }

  @Test("a binding is found by a group name that only the directory has")
  func filterByGroupName() throws {
    var player = try Player(120, 40)
    player.press("4", "/", "数据", "Enter")
    #expect(player.shows("data-platform") && !player.shows("retail-app"))
  }

  @Test("sorting goes through the columns and back to none, and S reverses it")
  func sort() throws {
    var player = try Player(80, 24)
    player.press("s", "s", "S")
    #expect(player.shows("GROUPS ↓"))
    let first = player.rows[4]
    player.press("S")
    #expect(player.shows("GROUPS ↑") && player.rows[4] != first)
    player.press("s", "s", "s", "s", "s", "s")
    #expect(!player.shows("↑"))
  }

  @Test(". lists system objects too, and the cursor stays on its row")
  func system() throws {
    var player = try Player(80, 24)
    player.press("j", "j", "j", "j")
    #expect(player.rows.contains { $0.hasPrefix("▌ legacy-pos") })
    player.press(".")
    #expect(player.shows("kube-system") && player.rows.contains { $0.hasPrefix("▌ legacy-pos") })
    player.press(".")
    #expect(!player.shows("kube-system"))
  }

  @Test("q goes back level by level and quits at the first")
  func quit() throws {
    var player = try Player(80, 24)
    player.press("Enter", "q")
    #expect(player.effects.isEmpty && player.shows("of 13"))
    player.press("q")
    #expect(player.effects == [.quit])
  }

  @Test("saving asks before it replaces a file, and the default is no")
  func save() throws {
    var player = try Player(80, 24)
    player.press("4", "y", "o", "^U", "out.yaml", "Enter")
    #expect(
      player.files["out.yaml"]?.contains("kind: ClusterRoleBinding") == true && player.shows("saved to out.yaml"))
    player.press("Esc", "j", "y", "o", "^U", "out.yaml", "Enter")
    #expect(player.shows("Replace it? y/N"))
    let before = player.files
    player.press("Enter")
    #expect(player.files == before && player.shows("is unchanged"))
    player.press("Enter", "y")
    #expect(player.files != before)
  }

  @Test("a grant includes marked rows even if the filter hides them")
  func hiddenMarks() throws {
    var player = try Player(120, 40)
    player.press("Space", "Space", "/", "retail", "Enter", "a")
    #expect(player.shows("catalog-search and data-platform"))
  }

  @Test("namespaces that begin alike fold into one column of the matrix, which Enter unfolds")
  func fold() throws {
    var player = try Player(120, 40)
    player.press("7", "/", "Tab", "retail", "Enter", "f", "l")
    #expect(player.shows("retail-… (2 namespaces)") && player.shows("×2") && player.shows("× 1 of 1"))
    player.press("Enter")
    #expect(player.shows("× 1 of 2") && player.shows("retail-app"))
  }

  @Test("p on marked rows lists the people of all of them")
  func peopleOfMarked() throws {
    var player = try Player(120, 40)
    player.press("2", "/", "Catalog Team", "Enter", "*", "p")
    #expect(player.shows("People of 2 rows") || player.shows("People of 3 rows"), "\(player.rows)")
  }

  @Test("a person's page says what reaches beyond the namespaces of the groups' owners")
  func beyondOwners() throws {
    var player = try Player(120, 60)
    player.press("3", "/", "Farid", "Enter", "Enter")
    #expect(player.shows("Beyond the namespaces of the groups' owners"), "\(player.rows)")
    #expect(player.shows("owners: Payments"), "\(player.rows)")
  }

  @Test("p on an answer lists the people of the whole answer, and on a marked row those of the row")
  func peopleOfAnswer() throws {
    var player = try Player(120, 40)
    player.press("6", "Esc", "p")
    #expect(player.shows("> People who can get secrets in any namespace"), "\(player.rows)")
    #expect(player.shows("Break Glass One") && player.shows("Ana Almeida"))
    player.press("q", "/", "Order Operations", "Enter", "Space", "p")
    #expect(player.shows("> People of Order Operations") && !player.shows("Break Glass One"), "\(player.rows)")
  }

  @Test("a group bound in upper case begins a grant to the group that is meant")
  func upperCase() throws {
    var player = try Player(120, 40)
    player.press("2", "G", "Up", "a")
    #expect(player.shows("Groups      Support Readers"))
  }

  @Test("leaving the grant form writes and copies nothing")
  func leaveGrant() throws {
    var player = try Player(80, 24)
    player.press("a", "retail", "Enter", "Esc")
    #expect(player.shows("press Esc again to close the form") && player.shows("Groups      Retail Developers"))
    player.press("Tab", "Esc")
    #expect(player.shows("press Esc again to close the form"))
    player.press("Esc")
    #expect(player.effects.isEmpty && player.shows("1 of 13"))
  }

  @Test("an unknown object ID can be granted a role, with a note that its name is unknown")
  func unknownObjectID() throws {
    var player = try Player(120, 40)
    player.press("a", "12345678-1234-1234-1234-123456789abc", "Enter", "Tab", "Tab", "view", "Enter")
    #expect(player.shows("name: 12345678-view") && player.shows("The name of group"))
  }

  @Test("a grant in a namespace without grants begins with that namespace")
  func emptyNamespace() throws {
    var player = try Player(80, 24)
    player.press("j", "j", "Enter")
    #expect(player.shows("Namespaces > default") && player.shows("no rows"))
    player.press("a")
    #expect(player.shows("Namespaces  default"))
  }

  @Test("refreshing can be cancelled, and a result that still arrives is ignored")
  func cancelReading() throws {
    let first = try Player(80, 24)
    var app = first.app
    #expect(app.asked([.terminal(.key(.character("R")))], now: Player.day) == [.load(1)])
    #expect(app.draw().textRows()[0].contains("reading…"))
    _ = app.asked([.loading(WorkProgress(done: 34_000_000, total: 103_000_000))], now: Player.day)
    #expect(app.draw().textRows()[0].contains("reading 34 of 103 MB"))
    // Pressing the key again meanwhile does not start another reading.
    #expect(app.asked([.terminal(.key(.character("R")))], now: Player.day) == [])
    #expect(app.draw().textRows().last?.contains("already reading the sources") == true)
    // Nor does another failure end it.
    _ = app.asked([.failed("no clipboard")], now: Player.day)
    #expect(app.draw().textRows()[0].contains("reading 34"))
    #expect(app.asked([.terminal(.key(.control("c")))], now: Player.day) == [.cancelLoad])
    #expect(app.draw().textRows().last?.contains("refresh cancelled") == true)
    let other = try WorkspaceReader.read(files: [], title: "other", at: Player.day)
    #expect(app.asked([.terminal(.key(.character("R")))], now: Player.day) == [.load(2)])
    // The first one ends only now.
    _ = app.asked(
      [.loaded(1, other.snapshot, Analysis(other.snapshot), notes: []), .notLoaded(1, "gone")], now: Player.day)
    #expect(app.draw().textRows()[0].contains("reading…") && app.draw().textRows().last?.contains("gone") == false)
    _ = app.asked([.notLoaded(2, "gone")], now: Player.day)
    #expect(app.draw().textRows()[0].contains("read just now") && app.draw().textRows().last?.contains("gone") == true)
  }

  @Test("until the sources are read, the screen shows progress and keys wait")
  func opening() throws {
    var opening = Opening("big.json", settings: Settings(), size: Size(columns: 80, rows: 24))
    #expect(opening.update([.loading(WorkProgress(done: 34_000_000, total: 103_000_000))]) == [])
    let rows = opening.draw().textRows()
    #expect(rows.contains { $0.contains("reading big.json") } && rows.contains { $0.contains("34 of 103 MB") })
    #expect(rows.last?.contains("q quit") == true)
    var waiting = opening
    #expect(opening.update([.loading(WorkProgress(done: 103_000_000, total: 103_000_000))]) == [])
    #expect(opening.draw().textRows().contains { $0.contains("analyzing big.json") })
    #expect(opening.update([.terminal(.key(.character("q")))]) == [.quit])
    // After a key for the app, q is for the app too.
    #expect(waiting.update([.terminal(.key(.character("/"))), .terminal(.key(.character("q")))]) == [])
    #expect(waiting.waiting.count == 2)
    #expect(waiting.update([.terminal(.key(.control("c")))]) == [.quit])
    // Before a key for the app, Esc can only mean to wait no longer.
    var fresh = Opening("big.json", settings: Settings(), size: Size(columns: 80, rows: 24))
    #expect(fresh.update([.loading(WorkProgress(done: 0, total: 0))]) == [])
    #expect(fresh.draw().textRows().contains { $0.contains("0 of 0") } == false)
    #expect(fresh.update([.terminal(.key(.escape))]) == [.quit])
    // What a login plugin says can be copied.
    var progress = WorkProgress(done: 0, total: 0)
    progress.words = "enter the code ABCD"
    #expect(fresh.update([.loading(progress), .terminal(.key(.character("c")))]) == [.copy("enter the code ABCD")])
    #expect(fresh.update([.copied(19)]) == [] && fresh.waiting.isEmpty)
    #expect(fresh.draw().textRows().last?.contains("c copied") == true)
  }

  @Test("the first note on a refresh is shown, with the number of others")
  func notes() throws {
    var app = try Player(120, 24).app
    _ = app.asked([.terminal(.key(.character("R")))], now: Player.day)
    _ = app.asked([.loaded(1, app.snapshot, app.analysis, notes: ["a.json is an empty list.", "b"])], now: Player.day)
    #expect(
      app.draw().textRows().last?.contains("refreshed: a.json is an empty list. (and 1 more, printed on exit)") == true
    )
  }

  @Test("saving through a link replaces its target, after a confirmation")
  func savingThroughLink() throws {
    var player = try Player(120, 40)
    player.links["link.csv"] = "/home/ana/\u{1B}real.csv"
    player.press("o", "^U", "link.csv", "Enter", "o", "^U", "link.csv", "Enter")
    #expect(player.shows(#"Replace it? y/N  link.csv is a link; this replaces /home/ana/\ereal.csv"#))
    player.press("y")
    guard case .write(_, "link.csv", let replaced?)? = player.effects.last else {
      Issue.record("nothing was replaced")
      return
    }
    #expect(replaced.target == "/home/ana/\u{1B}real.csv")
  }

  @Test("hostile names are escaped in every cell")
  func hostileNames() throws {
    let list = """
      {"kind": "List", "apiVersion": "v1", "items": [
        {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "evil\\u001b[31m\\u202e\\nname"}}]}
      """
    let reading = try WorkspaceReader.read(files: [("list.json", list)], title: "t\u{1b}[2J", at: Player.day)
    var player = Player(reading.snapshot, 80, 24)
    #expect(player.shows("evil\\e[31m\\u{202e}\\nname") && player.shows("t\\e[2J"))
    player.press("y")
    #expect(player.shows(#"name: "evil\\e[31m\\u202e\\nname""#))
  }
}
