import AccessModel
import Connectors
import Foundation
import ScreenKit
import SystemPackage
import Terminal
import TestSupport
import Testing

@testable import App

@Suite("The form that grants a role")
struct GrantFormTests {
  /// The form with a group, some namespaces and a role.
  private func form(_ columns: Int, _ rows: Int, namespaces: [String], role: String) throws -> Player {
    var player = try Player(columns, rows)
    player.press("2", "/", "Contractors", "Enter", "a")
    for namespace in namespaces { player.press(namespace, "Enter") }
    player.press("Tab", role, "Enter")
    return player
  }

  @Test("a harmless grant is saved without another question; one of edit, which reads Secrets, asks once more")
  func asksOnceMore() throws {
    var player = try form(120, 40, namespaces: ["data-platform"], role: "view")
    player.press("o")
    #expect(player.shows("save to a file"))
    player = try form(120, 40, namespaces: ["data-platform"], role: "edit")
    #expect(player.shows("▲ edit allows reading Secrets in data-platform"))
    player.press("o")
    #expect(player.shows("Save it? y/N  ▲ edit allows impersonate"))
    player.press("Enter")
    #expect(player.files.isEmpty && player.shows("nothing was saved or copied"))
    player.press("c", "n")
    #expect(!player.effects.contains { if case .copy = $0 { true } else { false } })
    player.press("c", "y")
    #expect(player.effects.contains { if case .copy = $0 { true } else { false } })
    player.press("o", "y", "Enter")
    #expect(player.files.keys.sorted() == ["grant.yaml"])
  }

  @Test("cluster-admin everywhere is said in strong words, and who gains it")
  func clusterAdmin() throws {
    let player = try form(120, 40, namespaces: ["(cluster)"], role: "cluster-admin")
    #expect(player.shows("▲ cluster-admin everywhere: whoever has it"))
    #expect(player.shows("Priya Natarajan and Tomás Castro gain"))
  }

  @Test("a person is found by typing, after the groups; the groups to join come first in the preview")
  func person() throws {
    var player = try Player(120, 40)
    player.press("a", "con")
    #expect(player.shows("Contractors") && !player.shows("@contoso.com"), "\(player)")
    player.press("^U", "kavya.raman@contoso.com", "Enter", "Tab", "legacy-pos", "Enter", "Tab", "view", "Enter")
    #expect(
      player.shows("Who         Kavya Raman") && player.shows("legacy-pos already"), "\(player)"
    )
    #expect(player.shows("az ad group member add"), "\(player)")
    let proposal = player.rows.firstIndex { $0.contains("legacy-pos already") }
    // At the top of the preview, before everything else.
    #expect(try #require(proposal) < 6)
    player = try Player(120, 40)
    player.press("a", "f19a9b0b-e643-4330-9c5d-d1d0f08b47b6", "Enter")
    #expect(player.shows("Who         Kavya Raman"), "\(player)")
  }

  @Test("x on the Person screen shows what gives access; what bindings give can be staged, az commands are shown")
  func leaver() throws {
    var player = try Player(120, 40)
    player.press("3", "/", "ana", "Enter", "Enter", "x")
    #expect(player.shows("revoke edit from Ana Almeida in retail-app"), "\(player)")
    #expect(player.shows("Ana Almeida is in Retail Developers: edit in retail-web"), "\(player)")
    #expect(player.shows("  az ad group member remove --group 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"), "\(player)")
    player.press("s", "y")
    #expect(player.shows("staged") || player.shows("9 Changes 1"), "\(player)")
    player = try Player(120, 40)
    player.press("3", "/", "grace", "Enter", "x", "s")
    #expect(player.shows("No binding names Grace Kim.") && player.shows("nothing changes"), "\(player)")
  }

  @Test("the namespaces never begin on the whole cluster")
  func firstNamespace() throws {
    var player = try Player(120, 40)
    player.press("2", "/", "Contractors", "Enter", "a", "Enter")
    #expect(player.shows("Namespaces  catalog-search"))
    player.press("Backspace", "zzz", "^U", "Enter")
    #expect(player.shows("Namespaces  catalog-search"))
  }

  @Test("what is chosen is shown whole, or counted")
  func counted() throws {
    let namespaces = ["data-platform", "ingress-nginx", "kube-node-lease", "kube-public", "legacy-pos", "monitoring"]
    var player = try form(80, 24, namespaces: namespaces, role: "view")
    #expect(player.shows("Namespaces  6 namespaces"))
    player = try form(80, 24, namespaces: Array(namespaces.prefix(3)), role: "view")
    #expect(player.shows("Namespaces  data-platform, ingress-nginx and kube-node-lease"))
  }

  @Test("several bindings are written to a folder once it was shown what that comes to, or to one file")
  func folder() throws {
    var player = try form(120, 40, namespaces: ["data-platform", "legacy-pos"], role: "view")
    player.gitNote = "git -C grant status shows the new files."
    player.press("o", "Enter")
    let paths = ["data-platform", "legacy-pos"].map { "grant/namespaces/\($0)/rolebindings/contractors-view.yaml" }
    #expect(player.shows("Write 2 files in grant/? y/N") && player.shows("make    namespaces/data-platform/"))
    player.press("Enter")
    #expect(player.files.isEmpty && player.shows("grant/ is unchanged"), "\(player.rows)")
    player.press("o", "Enter", "y")
    #expect(player.files.keys.sorted() == paths, "\(player.files.keys)")
    #expect(player.shows("saved 2 files in grant/; git -C grant status shows the new files."), "\(player.rows)")
    #expect(player.files[paths[1]]?.contains("namespace: legacy-pos") == true)
    #expect(player.files[paths[1]]?.contains("data-platform") == false)
    player.press("o", "Enter")
    #expect(player.shows("nothing changes in grant/"))
    player.press("o", "Tab", "Tab", "Tab", "Enter")
    #expect(
      player.files.count == 3 && player.files.keys.contains { $0.hasSuffix("grant.yaml") }, "\(player.files.keys)")
  }

  /// The form for a group on a cluster that uses Azure RBAC.
  private func azureForm(_ columns: Int, group: String, namespace: String) async throws -> Player {
    let folder = FilePath(Repository.fixture("azure-rbac").path)
    let snapshot = try await WorkspaceReader(paths: [folder]).read(at: Player.day).snapshot
    var player = Player(snapshot, columns, 40)
    player.press("2", "/", group, "Enter", "a", namespace, "Enter", "Tab", "Tab")
    return player
  }

  @Test("where Azure RBAC is on, the form asks which of the two grants the role, and says which is used")
  func planes() async throws {
    var player = try await azureForm(120, group: "Contractors", namespace: "shop")
    #expect(player.shows("By          Kubernetes RBAC") && player.shows("4 of 5"))
    #expect(player.shows("bindings, used by 2 groups"), "\(player)")
    #expect(player.shows("assignments, used by 2 groups"), "\(player)")
    player.press("Azure", "Enter", "Reader", "Enter")
    #expect(player.shows("Role        Azure Kubernetes Service RBAC Reader"))
    #expect(player.shows("az role assignment create"), "\(player)")
    player.press("o", "Enter")
    #expect(player.files["grant.sh"]?.hasPrefix("az role assignment create") == true, "\(player.files)")
  }

  @Test("a role of the other plane is not kept when the plane changes, and the chosen plane stays chosen")
  func otherPlane() async throws {
    var player = try await azureForm(120, group: "Contractors", namespace: "shop")
    player.press("S-Tab", "view", "Enter")
    #expect(player.shows("Role        view") && player.shows("kind: RoleBinding"))
    player.press("S-Tab", "Enter")
    #expect(player.shows("By          Kubernetes RBAC") && player.shows("Role        view"))
    player.press("S-Tab", "Down", "Enter")
    #expect(player.shows("By          Azure RBAC") && player.shows("Role        -"))
  }
}
