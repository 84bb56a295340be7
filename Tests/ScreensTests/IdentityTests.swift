import AccessModel
import Connectors
import Terminal
import Testing

@testable import App

@Suite("The cursor and marks stay on what they are on")
struct IdentityTests {
  /// A cluster with one binding to these users.
  private func cluster(_ users: String...) throws -> Snapshot {
    let subjects = users.map { #"{"kind": "User", "apiGroup": "rbac.authorization.k8s.io", "name": "\#($0)"}"# }
    let list = """
      {"kind": "List", "apiVersion": "v1", "items": [
        {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "shop"}},
        {"kind": "RoleBinding", "apiVersion": "rbac.authorization.k8s.io/v1",
         "metadata": {"name": "team", "namespace": "shop"},
         "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "view"},
         "subjects": [\(subjects.joined(separator: ", "))]}]}
      """
    return try WorkspaceReader.read(files: [("list.json", list)], title: "shop", at: Player.day).snapshot
  }

  private func marked(_ player: Player) -> [String] { player.rows.filter { $0.dropFirst().hasPrefix("*") } }

  @Test("a mark on a person stays when the binding gets another subject before them", arguments: ["m", "Enter"])
  func insertedSubject(key: String) throws {
    var player = Player(try cluster("ana@contoso.com", "ben@contoso.com"), 120, 40)
    player.press(key, "j", "Space")
    #expect(marked(player).count == 1 && marked(player)[0].contains("ben@contoso.com"))
    player.reread = try cluster("zoe@contoso.com", "ana@contoso.com", "ben@contoso.com")
    player.press("R")
    #expect(player.shows("zoe@contoso.com"))
    #expect(marked(player).count == 1 && marked(player)[0].contains("ben@contoso.com"))
  }

  @Test("a binding that names a subject twice has two rows, which are marked separately")
  func twice() throws {
    var player = Player(try cluster("ana@contoso.com", "ana@contoso.com"), 120, 40)
    player.press("Enter", "j", "Space")
    #expect(player.shows("1 marked") && player.shows("2 of 2"))
    player.press("R", "^L")
    #expect(player.shows("1 marked") && player.shows("2 of 2"))
  }

  @Test("a mark on a system object is back once that is listed again")
  func hidden() throws {
    var player = try Player(80, 24)
    player.press(".", "/", "kube-system", "Enter", "Space", "/", "^U", "Enter")
    #expect(player.shows("1 marked"))
    player.press(".", "^L")
    #expect(!player.shows("marked"))
    player.press(".", "^L")
    #expect(player.shows("1 marked") && marked(player)[0].contains("kube-system"))
  }

  @Test("the cursor stays on its row when the order changes")
  func sorted() throws {
    var player = try Player(80, 24)
    player.press("j", "j", "j", "s", "S")
    #expect(player.rows.contains { $0.hasPrefix("▌ ingress-nginx") })
  }

  @Test("going back in history restores the filter, the order and the row")
  func history() throws {
    var player = try Player(120, 40)
    player.press("4", "/", "retail", "Enter", "s", "s", "j")
    let before = player.rows
    player.press("2", "[")
    #expect(player.rows == before)
    player.press("]")
    #expect(player.shows("OBJECT ID"))
  }
}
