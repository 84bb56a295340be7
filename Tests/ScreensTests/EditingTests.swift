import AccessAnalysis
import AccessModel
import ScreenKit
import Terminal
import Testing

@testable import App
@testable import Screens

/// Roles are replaced, subjects renamed, namespaces created and manifests changed in an editor, as somebody at the
/// terminal sees it.
@Suite("Edits of rows")
struct EditingTests {
  private func player(_ filter: String, _ keys: String...) throws -> Player {
    var player = try Player(120, 40)
    player.press("4", "/", filter, "Enter")
    for key in keys { player.press(key) }
    return player
  }

  /// What is staged, each binding with its role and its subjects.
  private func changes(_ player: Player) -> [String] {
    player.app.staging.draft.changes.changes.map { change in
      switch change {
      case .putBinding(let binding):
        "put \(binding.name) \(binding.role.name) \(binding.subjects.map(\.name.text).joined(separator: " "))"
      case .deleteBinding(let name, let scope): "delete \(name) in \(scope.namespace ?? "")"
      case .putNamespace(let namespace): "put namespace \(namespace.name)"
      case .deleteNamespace(let name): "delete namespace \(name)"
      }
    }
  }

  private func binding(_ name: Name, in namespace: Name, _ player: Player) throws -> Binding {
    try #require(player.app.snapshot.binding(named: name, in: .namespace(namespace)))
  }

  @Test("another role is a binding under a new name, and then the end of the former one")
  func role() throws {
    var player = try player("dev-team-readers", "r", "admin", "Enter", "s", "y")
    #expect(player.shows("staged: replace view with admin for Retail Developers in retail-app"), "\(player.rows)")
    #expect(
      changes(player) == [
        "put retail-developers-admin admin 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f",
        "delete dev-team-readers in retail-app",
      ])
    let new = try binding("retail-developers-admin", in: "retail-app", player)
    #expect(new.metadata.annotations["aksess/group-name"] == "Retail Developers")
    #expect(player.app.levels.count == 1, "the picker and the proposal are closed")
    player.press("z")
    #expect(changes(player).isEmpty)
  }

  @Test("of a binding with several subjects, the row of one grant moves that one alone")
  func roleOfOne() throws {
    var player = try player("job-runners", "Esc", "1", "/", "payments-jobs", "Enter", "Enter", "/", "jürgen", "Enter")
    player.press("r", "view", "Enter", "s", "y")
    #expect(
      changes(player) == [
        "put job-runners-view view jurgen.fischer@contoso.com",
        "put job-runners job-runner ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f",
      ], "\(player.rows)")
  }

  @Test("what a manager made keeps its name: it is deleted, then created, in manifests and script alike")
  func pinned() throws {
    var player = try player("equipe-paiements-edit", "r", "view", "Enter")
    #expect(player.shows("keeps its name, which Flux payments gives it"), "\(player.rows)")
    #expect(player.shows("kustomize.toolkit.fluxcd.io/force: enabled"))
    player.press("s", "y")
    #expect(
      changes(player) == [
        "delete equipe-paiements-edit in payments-jobs",
        "put equipe-paiements-edit view 51ea40b0-7088-4482-8231-74d06cde3e3a",
      ])
    player.press("9", "y")
    let deletion = player.rows.firstIndex { $0.contains("# kubectl delete rolebinding -n payments-jobs equipe") }
    let creation = player.rows.firstIndex { $0.contains("kind: RoleBinding") }
    #expect(try #require(deletion) < (try #require(creation)))
    player.press("Esc", "x", "s", "y")
    #expect(player.app.staging.draft.isEmpty, "taking it back leaves neither: \(player.rows)")
  }

  @Test("an upper-case object ID is renamed; a right name says why not, and so does one that nobody knows")
  func renaming() throws {
    var player = try player("payments-jobs auditors", "n")
    #expect(player.shows("No token carries DC33CA10-1F4C-49E8-AFD5-751C88B0482D: nobody has held"), "\(player.rows)")
    player.press("s", "y")
    #expect(changes(player) == ["put auditors view dc33ca10-1f4c-49e8-afd5-751c88b0482d"])
    let renamed = try binding("auditors", in: "payments-jobs", player)
    #expect(renamed.metadata.annotations["aksess/group-name"] == "Support Readers")
    player.press("n")
    #expect(player.shows("every subject here has a name of the right form."))
    var unknown = try self.player("vera-ivanova", "n")
    #expect(unknown.shows("vera.ivanova@contoso.com: who is meant is not in the directory."), "\(unknown.rows)")
    unknown.press("r", "Esc")
    #expect(unknown.shows("Bindings"))
  }

  @Test("a namespace is created, can be granted in, and is gone before the change; the palette finds the key")
  func namespace() throws {
    var player = try Player(120, 40)
    player.press("4", ":", "create a name", "Enter")
    player.press("Shop")
    #expect(player.shows("Shop: not a valid namespace name: it must be lower-case letters"), "\(player.rows)")
    player.press("Enter", "^U", "retail-app", "Enter")
    #expect(player.shows("retail-app: this namespace exists already."))
    player.press("^U", "shop", "Enter", "s")
    #expect(player.shows("Stage it? y/N  1 namespace made"))
    player.press("y", "/", "shop", "Enter")
    #expect(player.rows.contains { $0.contains("+shop") && $0.contains("none") }, "\(player.rows)")
    player.press("b")
    #expect(!player.rows.contains { $0.contains("+shop") })
    player.press("b", "a", "support", "Enter", "Tab", "Tab", "view", "Enter", "s", "y")
    #expect(changes(player).count == 2 && player.shows("staged: grant view to Support Readers in shop"))
  }

  @Test("a text that breaks is shown with its line, is in the editor as it was left, and is staged once it is right")
  func editor() throws {
    var player = try player("dev-team-readers")
    player.editor = { $0.replacing("name: view", with: "name: [view") }
    player.press("e")
    try expectGolden(player.body, "edited-120x40")
    #expect(player.shows("text:14:11: not YAML"), "\(player.rows)")
    player.press("q")
    #expect(player.shows("nothing was staged; the text is kept in edits/1.yaml"), "\(player.rows)")
    player.editor = { text in
      #expect(text.hasPrefix("# aksess: text:17:11: not YAML") && text.contains("name: [view"), "\(text)")
      return text.replacing("[view", with: "admin").replacing("dev-team-readers", with: "readers")
    }
    player.press("e")
    #expect(player.shows("people gain admin in retail-app") && player.shows("e edit"), "\(player.rows)")
    player.press("s", "y")
    #expect(
      changes(player) == [
        "put readers admin 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f", "delete dev-team-readers in retail-app",
      ])
    #expect(player.effects.contains(.dropEdited("edits/1.yaml")))
    #expect(player.app.leftTexts.isEmpty && player.shows("staged: edit RoleBinding dev-team-readers"))
  }

  @Test("what comes back unchanged stages nothing, and an editor that fails loses nothing")
  func unchanged() throws {
    var player = try player("dev-team-readers")
    player.press("e")
    #expect(player.shows("the editor cannot be run"))
    player.editor = { $0 }
    player.press("e")
    #expect(player.shows("nothing was changed") && player.app.levels.count == 1)
    player.editor = { "# a remark\n" + $0 }
    player.press("e", "s")
    #expect(player.shows("Nothing changes: only comments or the layout differ."), "\(player.rows)")
    #expect(player.shows("nothing changes"))
    player.editor = { _ in "\n" }
    player.press("e")
    #expect(player.shows("the text is empty: nothing was changed") && player.app.levels.count == 1, "\(player.rows)")
    #expect(player.app.leftTexts.isEmpty)
    player.editor = {
      #expect(!$0.contains("a remark") && $0.contains("name: dev-team-readers"), "what was written before is given up")
      return $0
    }
    player.press("e")
  }

  @Test(
    "what no server takes, or nobody means, is refused with its line",
    arguments: [
      ("kind: RoleBinding", "kind: ConfigMap", "text:2: an object of kind “ConfigMap”; expected a RoleBinding"),
      ("name: dev-team-readers", "name: a/b", "text:2: a/b: the binding's name may not contain “/”"),
      ("name: view", "name: viewer", "text:2: viewer: no such ClusterRole"),
      (
        "name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f", "name: Retail Developers", "tokens carry the object IDs of groups"
      ),
      ("name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f", "name: 7F3C1B2E-4D5A-4C6B-9E8F-0A1B2C3D4E5F", "in lower case"),
      (
        "namespace: retail-app", "namespace: retail-ap", "text:2: retail-ap: no such namespace. Did you mean retail-app"
      ),
      ("namespace: retail-app", "labels: {}", "A RoleBinding needs a namespace"),
      ("name: dev-team-readers", "name: ana-almeida", "exists already: open its own manifest to change it"),
    ])
  func refused(old: String, new: String, words: String) throws {
    var player = try player("dev-team-readers")
    player.editor = { $0.replacing(old, with: new) }
    player.press("e")
    #expect(player.shows(words), "\(player.rows)")
    player.press("s")
    #expect(player.app.staging.draft.isEmpty && player.app.activePrompt == nil)
  }

  @Test("what changes while the editor is open is not overwritten without a second look")
  func overtaken() throws {
    var player = try player("dev-team-readers")
    let app = player.app
    let binding = try binding("dev-team-readers", in: "retail-app", player).with {
      $0.subjects.append(Subject(kind: .user, name: "new@contoso.com"))
    }
    let change = Change.putBinding(binding)
    player.editor = { $0.replacing("name: view", with: "name: edit") }
    player.press("e")
    #expect(player.shows("s stage"))
    player.send(.changed(app.analysis.applying(ChangeSet([change])), [.edit(change)]))
    #expect(player.shows("has changed since its manifest was opened"), "\(player.rows)")
    player.editor = { text in
      #expect(text.hasPrefix("# aksess: text: RoleBinding dev-team-readers in namespace retail-app has changed"))
      return text
    }
    player.press("e", "s", "y")
    #expect(changes(player).last?.hasPrefix("put dev-team-readers edit 7f3c1b2e") == true, "\(player.rows)")
    #expect(!player.shows("new@contoso.com"), "told of it, whoever wrote the text has the last word")
  }

  @Test("an unchanged text comes to nothing, for every binding and namespace of the sample")
  func identity() throws {
    let snapshot = try Player(80, 24).app.snapshot
    let objects = snapshot.bindings.map { Change.putBinding($0) } + snapshot.namespaces.map { .putNamespace($0) }
    for object in objects {
      let edit = ManifestEdit([object], snapshot.directory)
      #expect(try RewrittenManifests(edit, in: snapshot).edit.changes.isEmpty, "\(object)")
      #expect(ManifestEdit.returned(edit.opened { "line \($0)\n:" }) == edit.text)
    }
    let all = ManifestEdit(objects.distinct, snapshot.directory)
    #expect(try RewrittenManifests(all, in: snapshot).edit.changes.isEmpty)
  }
}
