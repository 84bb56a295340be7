import AccessModel
import Connectors
import ScreenKit
import Terminal
import Testing

@testable import App

/// Staged changes are copied, and saved to files, scripts and folders of manifests.
@Suite("Saving changes")
struct SavingChangesTests {
  /// Somebody who has revoked a binding and granted two, on the screen Changes.
  private func player(_ columns: Int = 120, _ rows: Int = 40) throws -> Player {
    var player = try Player(columns, rows)
    player.press("4", "/", "retail-app dev-team", "Enter", "x", "s", "y")
    player.press("a", "^U", "support", "Enter", "Tab", "^U", "loyalty", "Enter", "^U", "monitoring", "Enter", "Tab")
    player.press("^U", "view", "Enter", "s", "y", "9")
    return player
  }

  @Test("what would be written to a folder is shown before it is asked for", arguments: [(80, 24), (120, 40)])
  func preview(columns: Int, rows: Int) throws {
    var player = try player(columns, rows)
    let place = "changes/namespaces/retail-app/rolebindings/dev-team-readers.yaml"
    player.press("o", "Enter", "y")
    #expect(player.shows("saved 2 files in changes/"), "\(player.rows)")
    player.files[place] = "kind: RoleBinding\nmetadata:\n  name: dev-team-readers\u{202e}\n"
    player.files = player.files.filter { !$0.key.contains("monitoring") }
    player.press("o", "Enter")
    try expectGolden(player.canvas, "folder-preview-\(columns)x\(rows)")
    player.press("y")
    #expect(player.files[place] == nil && player.shows("saved 1 file and removed 1 file in changes/"), "\(player.rows)")
  }

  @Test("what is refused is said, and the folder is asked for again")
  func refusal() throws {
    var player = try player()
    player.press("o", "Enter")
    player.folderRefusal = "changes/a.yaml has changed since it was read; nothing was written."
    player.press("y")
    #expect(player.shows("changes/a.yaml has changed since it was read; nothing was written."), "\(player.rows)")
    #expect(player.shows("save to a file, or update a folder/: changes/"), "\(player.rows)")
    player.folderRefusal = nil
    player.press("Enter")
    #expect(player.shows("Write 2 files in changes/? y/N"))
    player.press("K")
    #expect(player.shows("Write 2 files in changes/? y/N") && player.shows("K leave kustomization.yaml alone"))
    player.press("q")
    #expect(player.files.isEmpty && player.shows("changes/ is unchanged"))
  }

  @Test("a file that has changed since it was read is refused, and shown is how")
  func changedMeanwhile() throws {
    var player = try player()
    player.press("o", "Enter")
    player.folderRefusal = "changes/a.yaml has changed since it was read; nothing was written."
    player.changedMeanwhile = "--- read/a.yaml\n+++ now/a.yaml\n@@ -1 +1 @@\n-kind: Role\n+kind: RoleBinding\n"
    player.press("y")
    #expect(player.shows("changes/a.yaml has changed since it was read; nothing was written."), "\(player.rows)")
    #expect(player.shows("-kind: Role") && player.shows("+kind: RoleBinding"), "\(player.rows)")
    player.press("q")
    #expect(player.files.isEmpty && player.shows("Changes"), "\(player.rows)")
  }

  @Test("a file has the manifests, or by its name the commands or the list of the changes")
  func files() throws {
    var player = try player()
    for name in ["all.yaml", "all.sh", "all.csv"] {
      player.press("o", "^U", name, "Enter")
      #expect(player.shows("saved to \(name)"), "\(player.rows)")
    }
    #expect(player.files["all.yaml"]?.contains("# kubectl delete rolebinding -n retail-app dev-team-readers") == true)
    #expect(player.files["all.sh"]?.contains("kubectl apply -f - <<'END-OF-MANIFESTS'") == true)
    #expect(player.files["all.sh"]?.contains("\nkubectl delete rolebinding -n retail-app dev-team-readers\n") == true)
    #expect(player.files["all.csv"]?.contains("revoke view from Retail Developers in retail-app") == true)
  }

  @Test("the manifests are copied, or the commands")
  func copies() throws {
    var player = try player(80, 24)
    #expect(player.shows("c copy") && player.shows("o save"), "\(player.rows)")
    player.press("c")
    try expectGolden(player.canvas, "changes-copy-80x24")
    player.press("Enter", "c", "Right", "Enter", "c", "Esc")
    let texts = player.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(texts.count == 2 && texts[0].hasPrefix("# Entra group: ") && texts[1].hasPrefix("kubectl apply -f - "))
  }

  @Test("the page of one change saves it in the same ways")
  func page() throws {
    var player = try Player(120, 40)
    player.press("4", "/", "retail-app dev-team", "Enter", "x", "o")
    #expect(player.shows("save to a file, or update a folder/: revoke.yaml"), "\(player.rows)")
    player.press("^U", "one.sh", "Enter")
    #expect(player.files["one.sh"] == "kubectl delete rolebinding -n retail-app dev-team-readers\n")
    player.press("o", "^U", "manifests/", "Enter")
    #expect(player.app.message?.hasSuffix("so there is nothing to delete. nothing changes in manifests/") == true)
    player.press("s", "y", "9", "Enter", "o")
    #expect(player.shows("save to a file, or update a folder/: revoke.yaml"), "\(player.rows)")
    player.press("Enter")
    let text = try #require(player.files["revoke.yaml"])
    #expect(text.contains("\n# What it does\n#   9 people lose view in retail-app"), "\(text)")
    #expect(text.hasSuffix("\n# kubectl delete rolebinding -n retail-app dev-team-readers\n"), "\(text)")
  }

  @Test("what would leave nobody with cluster-admin is written to a folder only once the cluster's name is typed")
  func lockout() throws {
    let rbac = "apiVersion: rbac.authorization.k8s.io/v1"
    let text = """
      \(rbac)
      kind: ClusterRole
      metadata: {name: cluster-admin}
      rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}, {nonResourceURLs: ["*"], verbs: ["*"]}]
      ---
      \(rbac)
      kind: ClusterRoleBinding
      metadata: {name: admins}
      subjects: [{kind: User, name: ada@contoso.com, apiGroup: rbac.authorization.k8s.io}]
      roleRef: {kind: ClusterRole, name: cluster-admin, apiGroup: rbac.authorization.k8s.io}

      """
    let reading = try WorkspaceReader.read(files: [("admins.yaml", text)], title: "shop-aks", at: Player.day)
    var player = Player(reading.snapshot, 120, 40)
    let place = "manifests/cluster/clusterrolebindings/admins.yaml"
    player.files[place] = text
    player.press("4", "x", "o", "^U", "manifests/", "Enter", "y")
    #expect(player.shows("To write it all the same, type shop-aks:"), "\(player.rows)")
    player.press("shop", "Enter")
    #expect(player.shows("manifests/ is unchanged: somebody would be locked out."), "\(player.rows)")
    #expect(player.files[place] == text)
    player.press("o", "^U", "manifests/", "Enter", "y", "shop-aks", "Enter")
    #expect(player.files[place] == nil, "\(player.rows)")
  }

  @Test("the matrix marks the cells and the rows that staged changes touch", arguments: [(80, 24), (120, 40)])
  func matrix(columns: Int, rows: Int) throws {
    var player = try player(columns, rows)
    player.press("7")
    try expectGolden(player.body, "matrix-staged-\(columns)x\(rows)")
    player.press("b")
    try expectGolden(player.body, "matrix-staged-before-\(columns)x\(rows)")
  }
}
