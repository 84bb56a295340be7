import AccessModel
import BuiltIn
import Reports
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Custom commands on rows")
struct CommandTests {
  /// Every placeholder that rows can have.
  private static let fields = RowField.allCases.map { "{\($0.rawValue)}" }

  private func settings(_ run: [String], confirm: Bool = false, on: String? = nil) throws -> Settings {
    let arguments = run.map { "\"\($0)\"" }.joined(separator: ", ")
    let file = SettingsFile(
      """
      commands:
      - key: F8
        run: [\(arguments)]
        description: show the pods
        confirm: \(confirm)
        \(on.map { "on: [\($0)]" } ?? "")
      """, file: "config.yaml")
    try #require(file.problems.isEmpty, "\(file.problems)")
    return file.settings
  }

  private func runs(_ player: Player) -> [[String]] {
    player.effects.compactMap { if case .run(let run, _) = $0 { run.arguments } else { nil } }
  }

  @Test(
    "each list gives what its rows have",
    arguments: [
      (["1", "/", "retail-app", "Enter"], "namespace,name,kind", "retail-app,retail-app,Namespace"),
      (
        ["2", "/", "retail developers", "Enter"], "name,kind,group,objectID,subject",
        "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f,Group,Retail Developers,7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f,"
          + "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
      ),
      (["3", "/", "grace", "Enter"], "kind,user,name", "User,grace.kim@contoso.com,grace.kim@contoso.com"),
      (
        ["4", "/", "dev-team", "Enter"], "namespace,name,kind,binding,role,group",
        "retail-app,dev-team-readers,RoleBinding,dev-team-readers,view,Retail Developers"
      ),
      (["5", "/", "cluster-admin", "Enter"], "name,kind,role", "cluster-admin,ClusterRole,cluster-admin"),
      (
        ["1", "/", "retail-app", "Enter", "Enter", "/", "dev-team", "Enter"], "namespace,name,kind,role,group",
        "retail-app,dev-team-readers,RoleBinding,view,Retail Developers"
      ),
      ([":", "sa", "Enter", "/", "orders-api", "Enter"], "kind,namespace", "ServiceAccount,orders-api"),
      (["1", "/", "retail-app", "Enter", "w"], "namespace,kind", "retail-app,Group"),
      (["7", "l"], "kind,cluster", "Group,contoso-prod"),
    ])
  func values(keys: [String], fields: String, expected: String) throws {
    let names = fields.split(separator: ",").map { "{\($0)}" }
    var player = try Player(120, 40, settings: settings(["echo"] + names))
    for key in keys { player.press(key) }
    player.press("F8")
    #expect(runs(player).map { $0.joined(separator: ",") } == ["echo," + expected], "\(player.rows)")
  }

  @Test("the row under the cursor counts, whatever is marked; afterwards all is as it was")
  func marks() throws {
    var player = try Player(120, 40, settings: settings(["echo", "{name}"]))
    player.press("Space", "Space", "j")
    let before = player.rows
    player.press("F8")
    #expect(runs(player).count == 1 && player.rows == before)
  }

  @Test(
    "a value that the row does not have is the reason why the command does not start",
    arguments: [
      (["5"], "{binding}: the row has no binding"), (["1"], "{context}: no live cluster is shown"),
      (["4", "/", "nothing such", "Enter"], "the list is empty"),
    ])
  func missing(keys: [String], reason: String) throws {
    var player = try Player(
      120, 40,
      settings: settings(
        ["echo", "{binding}", "{context}"].filter {
          !reason.hasPrefix("{") || $0 == "echo" || reason.hasPrefix($0)
        }))
    for key in keys { player.press(key) }
    player.press("F8")
    #expect(runs(player).isEmpty && player.shows(reason), "\(player.rows)")
    player.press(":", "show the pods")
    #expect(player.shows("echo: show the pods (\(reason.prefix(20))"), "\(player.rows)")
  }

  @Test(
    "a value that anybody may have chosen is never an option, and has no control character",
    arguments: [
      ("--as=system:admin", "{name}", "“--as=system:admin” would be taken for an option, as it begins with a hyphen"),
      ("a\nb", "-n={name}", "“a\\nb” has a control character, which no argument may have"),
      ("a\u{0}b", "x{name}", "“a\\u{0}b” has a control character"), ("-x", "--name={name}", nil),
      ("-x", "a{name}", nil), ("a b;$(reboot) 'c'", "{name}", nil), ("\u{202e}数", "{name}", nil),
    ] as [(String, String, String?)])
  func hostile(name: String, argument: String, refusal: String?) throws {
    var contents = Snapshot.Contents()
    contents.namespaces = [Namespace(metadata: ObjectMetadata(name: Name(name)))]
    let snapshot = Snapshot(contents: contents, title: "files", readAt: Player.day)
    var player = Player(snapshot, 120, 20, settings: try settings(["echo", argument]))
    player.press("F8")
    if let refusal {
      #expect(runs(player).isEmpty && player.shows("{name}: \(refusal)"), "\(player.rows)")
    } else {
      #expect(runs(player) == [["echo", argument.replacing("{name}", with: name)]])
    }
  }

  @Test("a command that is to be confirmed shows every argument, and starts only after a yes")
  func confirmed() throws {
    var player = try Player(
      100, 24, settings: settings(["kubectl", "get", "pods", "-n", "{namespace}", ""], confirm: true))
    player.press("F8")
    try expectGolden(player.canvas, "command-confirmation")
    for key in ["Enter", "n", "Esc", "^C"] {
      player.press(key)
      #expect(runs(player).isEmpty && player.shows("nothing was run"), "\(key)")
      player.press("F8")
    }
    player.press("j", "y")
    #expect(runs(player) == [["kubectl", "get", "pods", "-n", "catalog-search", ""]], "\(player.rows)")
  }

  @Test("the help has the commands of the screen, and where the others are")
  func help() throws {
    let file = SettingsFile(
      """
      commands:
      - {key: F8, on: [namespaces], run: [kubectl, get, pods, -n, "{namespace}"], description: list the pods}
      - {key: F9, on: [namespaces], run: [ssh, "{context}"], description: log in to the jump host of the cluster and
          look at what its administrators have left there}
      - {key: ^E, on: [groups, matrix], run: [az, ad, group, show, --group, "{objectID}"], description: ask Entra}
      """, file: "config.yaml")
    try #require(file.problems.isEmpty, "\(file.problems)")
    var player = try Player(80, 40, settings: file.settings)
    player.press("?", "/", "your commands", "Enter")
    try expectGolden(player.canvas, "command-help")
    player.press("Esc", "Esc", ":", "pods")
    #expect(player.shows("kubectl: list the pods"))
    try expectGolden(player.canvas, "command-palette")
    player.press("Enter")
    #expect(runs(player) == [["kubectl", "get", "pods", "-n", "catalog-search"]], "\(player.rows)")
    // The palette also finds the command of another screen, and opens that.
    player.press(":", "ask Entra", "Enter")
    #expect(runs(player).last?.first == "az" && player.app.tab == "groups", "\(player.rows)")
  }

  @Test("elsewhere and while text is typed, its key is any key")
  func elsewhere() throws {
    var player = try Player(120, 40, settings: settings(["echo"], on: "groups"))
    player.press("F8")
    #expect(player.shows("F8 does nothing here") && runs(player).isEmpty)
    player.press("2", "/", "F8", "Esc", ":", "F8", "Esc", "Enter", "F8")
    #expect(runs(player).isEmpty, "\(player.rows)")
    player.press("Esc", "F8")
    #expect(runs(player).count == 1)
  }

  @Test("what went wrong is told")
  func ended() throws {
    var player = try Player(120, 40, settings: settings(["echo"]))
    player.commandProblem = "echo ended with status 3"
    player.press("F8")
    #expect(player.shows("echo ended with status 3"))
  }
}
