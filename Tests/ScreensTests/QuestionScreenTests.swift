import AccessModel
import AccessAnalysis
import Connectors
import Reports
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Questions on screens")
struct QuestionScreenTests {
  @Test("Tab completes the text, Enter goes to the answer, and list keys work again")
  func completion() throws {
    var player = try Player(120, 40)
    player.press("6", "Tab", "Tab", "^U", "daem", "Tab")
    #expect(player.shows("Resource   daemonsets.apps"))
    player.press("Tab", "Tab", "sand", "Tab", "Enter")
    #expect(player.shows("Namespace  sandbox") && player.shows("Zoë Weiß"))
    player.press("2")
    #expect(player.shows("OBJECT ID"))
  }

  @Test("the arrows choose among the names that fit")
  func choice() throws {
    var player = try Player(120, 40)
    player.press("6", "Tab", "^U", "d", "Down", "Down", "Enter")
    #expect(player.shows("Verb       deletecollection"))
  }

  @Test("who can exec checks create and get, and shows what the answer depends on")
  func exec() throws {
    var player = try Player(120, 40)
    player.press("6", "Tab", "^U", "exec", "Enter", "Tab", "Tab", "^U", "Enter")
    #expect(player.shows("in Kubernetes 1.33, get alone is enough") && player.shows("On-call"))
  }

  @Test("an invalid question is refused with a message, and the rows are cleared")
  func refusal() throws {
    var player = try Player(80, 24)
    player.press("6", "Tab", "Tab", "^U", "pod/log")
    #expect(player.shows("neither a resource nor a subresource") && !player.shows("system:masters"))
  }

  @Test("the sort order stays after an invalid question")
  func order() throws {
    var player = try Player(120, 40)
    player.press("6", "C", "G", "s", "Esc", "Tab", "Tab", "^U", "pod/log", "Enter")
    #expect(player.shows("neither a resource nor a subresource"))
    player.press("Tab", "Tab", "^U", "secrets", "Enter", "C")
    #expect(player.shows("REMARK ↑"))
  }

  @Test("system subjects are hidden until requested")
  func system() throws {
    var player = try Player(120, 40)
    player.press("6", "Tab", "^U", "list", "Tab", "^U", "endpoints", "Enter")
    #expect(!player.shows("kube-proxy") && player.shows("more system object"))
    player.press(".", "/", "kube-proxy", "Enter")
    #expect(player.shows("kube-proxy") && !player.shows("more system object"))
  }

  @Test("who may act only on single objects comes last, with the names and the rule")
  func singleNames() throws {
    var player = try Player(200, 40)
    player.press("6", "G")
    #expect(player.shows("payments-jobs/settlement") && player.shows("only paymen"))
    player.press("Enter")
    #expect(player.shows("get on secrets, named payment-gateway"))
    player.press("Esc", "Tab", "Tab", "Tab", "settlement-key", "Enter")
    #expect(player.shows("payments-jobs/settlement") && !player.shows("only paymen"))
  }

  @Test("w asks in the namespace of the row, on lists and in the matrix")
  func fromRows() throws {
    var player = try Player(120, 40)
    player.press("4", "/", "pod-debuggers", "Enter", "w")
    #expect(player.shows("Who can get secrets in orders-api"))
    player.press("7", "l", "w")
    #expect(player.shows("Who can get secrets in catalog-search"))
  }

  @Test("what could not be read is shown beside the answer")
  func incomplete() throws {
    let binding = """
      {"kind": "RoleBinding", "apiVersion": "rbac.authorization.k8s.io/v1", "metadata": {"name": "b", "namespace": "n"},
       "subjects": [], "roleRef": {"kind": "ClusterRole", "name": "view"}}
      """
    let reading = try WorkspaceReader.read(files: [("b.json", binding)], title: "t", at: Player.day)
    var player = Player(reading.snapshot, 80, 24)
    player.press("6")
    #expect(player.shows("  incomplete: the sources contain no ClusterRoles"))
  }

  @Test("a grant from a cell begins with its group and its namespace")
  func grantFromCell() throws {
    var player = try Player(120, 40)
    player.press("7", "/", "support", "Enter", "l", "a")
    #expect(player.shows("Groups      Support Readers") && player.shows("Namespaces  catalog-search"))
  }

  @Test("a cluster-wide level is in its own column and in the detail, never in the cells of namespaces")
  func clusterWide() throws {
    var player = try Player(120, 40)
    player.press("7", "/", "break glass", "Enter", "l", "l")
    #expect(player.shows("none in data-platform, in the whole cluster cluster-admin: AKS Break Glass"))
    player.press("y")
    #expect(player.shows("nothing is granted here"))
  }

  @Test("the cursor stays on its cell when the data changes")
  func reload() throws {
    var player = try Player(120, 40)
    player.press("7", "/", "équipe", "Enter", "]")
    let before = player.rows
    player.press("R")
    #expect(player.rows.dropLast() == before.dropLast())
  }

  @Test("V asks the API server about the subject of the row, where it is allowed, and shows both answers")
  func askServer() throws {
    var player = try Player(
      120, 40, server: .success([ServerAnswer(isAllowed: true, reason: "RBAC: allowed by\u{1B}[1m")]))
    player.press("6", "/", "order operations", "Enter", "V")
    #expect(player.shows("aksess      yes") && player.shows("API server  yes (RBAC: allowed by\\e[1m)"))
    guard case .askServer(_, let question)? = player.effects.last else {
      Issue.record("\(player.effects)")
      return
    }
    #expect(question.requests.map(\.action) == [AccessAction("get", "secrets")])
    #expect(question.requests.allSatisfy { $0.identity.user == nil && $0.identity.groups.count >= 2 })
    #expect(player.shows(question.label))
    player.press("Esc")
    #expect(player.shows("Who can get secrets"))
  }

  @Test("an answer of the server that differs is told with what could explain it, and one that cannot be had with why")
  func serverDiffers() throws {
    var player = try Player(120, 40, server: .success([ServerAnswer(isAllowed: false, isDenied: true)]))
    player.press("6", "/", "order operations", "Enter", "V")
    #expect(player.shows("API server  no (denied)") && player.shows("the answers differ: aksess says yes"))
    #expect(player.shows("an authorizer denies it"))
    let problem = Problem(Place("cluster shop"), found: "the server cannot be reached", kind: .outOfReach)
    player = try Player(120, 40, server: .failure(problem))
    player.press("6", "V")
    #expect(player.shows("the API server was not asked. cluster shop: the server cannot be reached"))
  }

  @Test("files have no API server, which V says")
  func noServer() throws {
    var player = try Player(120, 40)
    player.press("6", "V")
    #expect(player.shows("files have no API server to ask: open a live cluster, without -f"))
  }

  @Test("the API server is asked no longer once Esc is pressed")
  func cancelServer() throws {
    var player = try Player(120, 40, server: .success([ServerAnswer(isAllowed: true)]))
    player.press("6")
    var app = player.app
    let asked = app.update([.terminal(.key(.character("V")))], now: Player.day)
    guard case .askServer(let number, let question)? = asked.first else {
      Issue.record("\(asked)")
      return
    }
    _ = app.update([.waited(number)], now: Player.day)
    #expect(app.update([.terminal(.key(.escape))], now: Player.day) == [.cancelWork(number)])
    let late = app.update([.answered(number, question, .success([ServerAnswer(isAllowed: true)]))], now: Player.day)
    #expect(late.isEmpty && app.draw().textRows().contains { $0.contains("cancelled: asking the API server") })
  }
}
