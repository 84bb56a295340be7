import Foundation
import TerminalHarness
import TestSupport
import Testing

/// What is staged in the terminal UI is in the draft of the source.
extension EndToEnd {
  /// Plays keys on the terminal UI, line by line, with one of the retail workspace's bindings under the cursor.
  private func play(_ keys: String, at desk: Desk) throws -> Program.Outcome {
    try desk.bash("printf '4/dev-team\\r\(keys)' | timeout 20 aksess -f retail --linear")
  }

  @Test("what is staged on the screen is a draft, which the next start and every command know")
  func stagedOnScreen() throws {
    let desk = try Desk()
    let played = try play("xsy9qq", at: desk)
    #expect(played.status == 0 && played.output.contains("staged: revoke "), "\(played)")
    let shown = try desk.bash("aksess drafts show \(try desk.id)")
    #expect(shown.output.hasPrefix("# 1. revoke ") && shown.output.contains("# kubectl delete rolebinding"), "\(shown)")
    #expect(try desk.bash("aksess get bindings -f retail -o name | grep -c dev-team").output == "1\n")
    #expect(try desk.bash("aksess get bindings -f retail --draft -o name | grep -c dev-team").output == "0\n")
    let diff = try desk.bash("aksess diff retail draft:\(try desk.id) --exit-code --allow-incomplete")
    #expect(diff.status == 1 && diff.output.contains("lost"), "\(diff)")
    #expect(try desk.bash("aksess diff retail draft:ffffffffff --exit-code").status == 64)
    let again = try play("zq", at: desk)
    #expect(again.output.contains("1 change is still staged: b shows the data with that, 9 lists it"), "\(again)")
    #expect(again.output.contains("the staged changes are hidden: b shows them"), "\(again)")
    let undone = try play("bzq", at: desk)
    #expect(undone.output.contains("undone (nothing is staged; Z redoes)"), "\(undone)")
    #expect(try desk.bash("aksess get bindings -f retail --draft -o name | grep -c dev-team").output == "1\n")
  }

  /// The program, asking whether it may stage that a group loses its binding.
  private func askingToStage(at desk: Desk) throws -> Tmux {
    let tmux = try Tmux(
      columns: 100, rows: 30, environment: ["XDG_STATE_HOME": desk.folder.file("state")],
      command: [Program.path, "-f", desk.folder.file("retail")])
    _ = try tmux.waitForText("Namespaces")
    try tmux.send("4", "/")
    try tmux.type("dev-team")
    try tmux.send("Enter", "x")
    _ = try tmux.waitForText("s stage")
    try tmux.send("s")
    _ = try tmux.waitForText("Stage it? y/N")
    return tmux
  }

  @Test("while the terminal UI holds a draft, nothing else stages; after kill -9 the draft has what was confirmed")
  func heldByScreen() throws {
    let desk = try Desk()
    let tmux = try askingToStage(at: desk)
    let refused = try desk.bash(Self.stage)
    #expect(refused.status == 74 && refused.errors.contains("Another aksess holds the draft"), "\(refused)")
    try tmux.send("y")
    _ = try tmux.waitForText("staged: revoke")
    _ = try desk.bash("pkill -KILL -f 'aksess.* -f \(desk.folder.file("retail"))'")
    #expect(try desk.bash("aksess drafts show \(try desk.id)").output.hasPrefix("# 1. revoke "))
    #expect(try desk.bash(Self.stage).status == 0)
  }

  @Test("beside a program that holds the draft another begins its own, which is offered at the next start")
  func ownDraft() throws {
    let desk = try Desk()
    let tmux = try askingToStage(at: desk)
    try tmux.send("y")
    _ = try tmux.waitForText("staged: revoke")

    let own = try desk.bash("printf ':draft new\\r4/support\\rxsyq' | timeout 20 aksess -f retail --linear")
    #expect(own.output.contains("Another aksess holds the draft of this source"), "\(own)")
    #expect(own.output.contains("begin a draft of your own: :draft new"), "\(own)")
    #expect(own.output.contains("; other programs go on with draft "), "\(own)")
    #expect(own.status == 0 && own.output.contains("staged: revoke "), "\(own)")
    let listed = try desk.bash("aksess drafts -o csv")
    #expect(listed.lines.count == 3, "\(listed)")
    let ids = listed.lines.dropFirst().map { $0.prefix(8) }
    #expect(try desk.bash("aksess drafts show \(ids[1])").output.contains("support-readers"))
    #expect(try desk.bash("aksess get bindings -f retail --draft-id \(ids[1]) -o name").output.contains("dev-team"))
    #expect(try !desk.bash("aksess get bindings -f retail --draft -o name").output.contains("dev-team"))
    #expect(
      try desk.bash("aksess diff draft:\(ids[0]) draft:\(ids[1]) --exit-code --allow-incomplete").status == 1)
    #expect(try desk.bash("aksess get bindings -f retail --draft-id \(ids[1]) --draft").status == 64)
    let refused = try desk.bash(Self.stage)
    #expect(refused.status == 74, "the first draft is held: \(refused)")

    try tmux.send("q", "q", "q")
    _ = try desk.bash("for i in $(seq 50); do \(Self.stage) 2>/dev/null && break; sleep 0.2; done")
    let next = try desk.bash("printf 'j:draft \(ids[1])\\rq' | timeout 20 aksess -f retail --linear")
    #expect(next.output.contains("2 changes are still staged: b shows the data with that"), "\(next)")
    #expect(
      next.output.contains("draft \(ids[1]) of this source too (:draft \(ids[1])): 1 change is staged"), "\(next)")
    #expect(next.output.contains("this is draft \(ids[1]) now: 1 change is staged"), "\(next)")
    #expect(try desk.bash("aksess drafts drop \(ids[1]) --yes").status == 0)
    #expect(try desk.bash("aksess drafts -o csv").lines.count == 2)
  }

  @Test("the screen is compared with what diff takes on the command line, and what cannot be read is said")
  func comparedOnScreen() throws {
    let desk = try Desk()
    try desk.bash(Self.stage)
    func compare(_ argument: String) throws -> String {
      try desk.bash("printf ':diff \(argument)\\rqq' | timeout 20 aksess -f retail --linear").output
    }
    let future = try compare("draft:\(try desk.id)")
    #expect(future.contains("Since draft:") && future.contains("retail-web  lost  view  none"), "\(future)")
    #expect(try compare("sample").contains("not everything is known; Enter tells"))
    #expect(try compare("gone").contains("gone: no such file or folder"))
    #expect(try compare("-").contains("standard input is not read while the screen is shown"))
  }

  @Test("what would lock somebody out, or be reverted, is not staged without more than a yes")
  func refusedStaging() throws {
    let folder = try TemporaryFolder([
      "cluster/bindings.yaml": """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: admins}
      subjects: [{kind: User, name: ada@contoso.com, apiGroup: rbac.authorization.k8s.io}]
      roleRef: {kind: ClusterRole, name: cluster-admin, apiGroup: rbac.authorization.k8s.io}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: discovery, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
      subjects: [{kind: User, name: bo@contoso.com, apiGroup: rbac.authorization.k8s.io}]
      roleRef: {kind: ClusterRole, name: view, apiGroup: rbac.authorization.k8s.io}
      """,
      "cluster/roles.yaml": """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: cluster-admin}
      rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}, {nonResourceURLs: ["*"], verbs: ["*"]}]
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: view}
      rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
      """,
    ])
    func stage(_ arguments: String) throws -> Program.Outcome {
      try Program.bash(
        "aksess revoke \(arguments) -A -f cluster --stage </dev/null", in: folder.url,
        environment: ["XDG_STATE_HOME": folder.file("state")])
    }
    let admin = try stage("user:ada@contoso.com")
    #expect(admin.status == 1 && admin.errors.contains("Nobody is left with cluster-admin everywhere"), "\(admin)")
    #expect(admin.errors.contains("nothing was staged: somebody would be locked out"), "\(admin)")
    let before = try Program.bash("cat cluster/*", in: folder.url).output
    let written = try Program.bash(
      "aksess revoke user:ada@contoso.com -A -f cluster --output-dir cluster --yes </dev/null", in: folder.url,
      environment: ["XDG_STATE_HOME": folder.file("state")])
    #expect(written.status == 1 && written.errors.contains("nothing was written: somebody would be"), "\(written)")
    #expect(try Program.bash("cat cluster/*", in: folder.url).output == before)
    let managed = try stage("user:bo@contoso.com")
    #expect(managed.status == 1 && managed.errors.contains("is managed by Kubernetes"), "\(managed)")
    #expect(try stage("user:bo@contoso.com --force-managed").errors.contains("staged 1 binding"))
    let forced = try stage("user:ada@contoso.com --force-managed")
    #expect(forced.status == 1, "no option stages what locks everybody out: \(forced)")
  }
}
