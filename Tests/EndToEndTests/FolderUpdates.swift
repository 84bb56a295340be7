import Foundation
import TestSupport
import Testing

/// Folders of manifests that commands update.
extension EndToEnd {
  private static let subject = "e1000000-0000-4000-8000-000000000001"

  private static func binding(_ name: String, _ subjects: [String]) -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: \(name)
      namespace: shop
    subjects:
    \(subjects.map { "# \($0)\n- kind: Group\n  name: \($0)\n" }.joined())roleRef:
      kind: ClusterRole
      name: view

    """
  }

  @Test("revoke changes the manifests in a folder where they are, after it has shown the differences and asked")
  func updatedFolder() throws {
    let other = "e1000000-0000-4000-8000-000000000002"
    let folder = try TemporaryFolder([
      "rbac/a.yaml": Self.binding("aa", [Self.subject, other]) + "---\n" + Self.binding("bb", [other]),
      "rbac/c.yaml": Self.binding("cc", [Self.subject]),
      "kustomization.yaml": "resources:\n- rbac/a.yaml\n- rbac/c.yaml # soon gone\n",
    ])
    let revoke = "aksess revoke \(Self.subject) -A -f '\(folder.path)' --output-dir '\(folder.path)'"
    let refused = try Program.bash(revoke)
    #expect(refused.status == 73 && refused.output.isEmpty, "\(refused)")
    #expect(
      refused.errors.contains(
        "--- a/rbac/a.yaml\n+++ b/rbac/a.yaml\n@@ -4,9 +4,6 @@\n   name: aa\n   namespace: shop\n subjects:\n-# \(Self.subject)\n-- kind: Group\n-  name: \(Self.subject)\n"
      ), "\(refused.errors)")
    #expect(refused.errors.contains("was not changed. To change it without a question: --yes."), "\(refused.errors)")
    #expect(try folder.text("rbac/c.yaml").contains(Self.subject))

    let done = try Program.bash("git init -q '\(folder.path)'; \(revoke) --yes --kustomization")
    #expect(done.status == 2, "no roles were read: \(done)")
    for line in [
      "saved \(folder.path)/rbac/a.yaml", "removed \(folder.path)/rbac/c.yaml",
      "saved \(folder.path)/kustomization.yaml", "git -C \(folder.path) diff shows what changed.",
    ] {
      #expect(done.errors.contains("aksess: \(line)\n"), "\(line): \(done.errors)")
    }
    #expect(try folder.text("rbac/a.yaml") == Self.binding("aa", [other]) + "---\n" + Self.binding("bb", [other]))
    #expect(try folder.text("kustomization.yaml") == "resources:\n- rbac/a.yaml\n")
    #expect(try Program.bash("\(revoke) --yes").status != 0)
    #expect(try Program.bash("\(revoke) --yes -o json").status == 64)
  }

  @Test("a folder that may not be written is said with the reason, and an empty name of one is refused")
  func unwritableFolder() throws {
    let folder = try TemporaryFolder(["a.yaml": Self.binding("aa", [Self.subject, "other"])])
    let grant = "grant edit --group \(Self.subject) -n shop -f '\(folder.path)/a.yaml'"
    for command in [grant, "revoke \(Self.subject) -A -f '\(folder.path)/a.yaml'"] {
      let empty = try Program.bash("aksess \(command) --output-dir ''")
      #expect(empty.status == 64 && empty.errors.contains("--output-dir is empty. Specify a folder"), "\(empty)")
    }
    let other = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let outcome = try Program.bash(
      """
      chmod -R a+rX '\(folder.path)'; mkdir -m 755 '\(folder.path)/git'; mkdir -m 777 '\(folder.path)/state'
      cp "$AKSESS_BINARY" '\(folder.path)/program'; chmod 555 '\(folder.path)/git' '\(folder.path)/program'
      XDG_STATE_HOME='\(folder.path)/state' \(other) '\(folder.path)/program' \(grant) --output-dir '\(folder.path)/git/new'
      """)
    #expect(outcome.status == 73, "\(outcome)")
    #expect(
      outcome.errors.contains("\(folder.path)/git/new cannot be written (Permission denied); nothing was changed."),
      "\(outcome)")
    let unread = try Program.bash(
      """
      mkdir -m 777 '\(folder.path)/unread'; cp '\(folder.path)/a.yaml' '\(folder.path)/unread'
      chmod 0 '\(folder.path)/unread/a.yaml'
      XDG_STATE_HOME='\(folder.path)/state' \(other) '\(folder.path)/program' \(grant) --yes \\
        --output-dir '\(folder.path)/unread'; echo $?; ls '\(folder.path)/unread'
      """)
    #expect(unread.output == "73\na.yaml\n", "\(unread)")
    #expect(unread.errors.contains("nothing was changed, as that file may hold what changes"), "\(unread)")
  }

  @Test("the screen Changes updates a folder where its objects are, after it has shown what would be written")
  func folderOnScreen() throws {
    let desk = try Desk()
    try desk.bash(
      "cd retail && git init -q && git config user.email a@b && git config user.name a && git add . && git commit -qm a"
    )
    func play(_ answer: String, before: String = "") throws -> Program.Outcome {
      try desk.bash(
        "printf '4/dev-team\\rxsy9o\\025retail/kubernetes/\\r\(answer)q' | timeout 20 aksess -f retail --linear")
    }
    let refused = try play("n")
    #expect(refused.output.contains("change  access.yaml"), "\(refused)")
    #expect(refused.output.contains("Write 1 file in retail/kubernetes/? y/N"), "\(refused)")
    #expect(refused.output.contains("retail/kubernetes/ is unchanged"), "\(refused)")
    #expect(try desk.bash("git -C retail status --porcelain").output.isEmpty)
    try desk.bash("aksess drafts drop $(aksess drafts -o name | cut -d/ -f2) --yes")
    let saved = try play("y")
    #expect(
      saved.output.contains(
        "saved 1 file in retail/kubernetes/; git -C retail/kubernetes diff shows what changed."), "\(saved)")
    let diff = try desk.bash("git -C retail/kubernetes diff --numstat")
    #expect(diff.lines.count == 1 && diff.output.hasPrefix("0\t"), "only lines of the binding go: \(diff)")
    #expect(try desk.bash("git -C retail diff").output.contains("-  name: dev-team-readers"))

    let outside = try desk.bash(
      """
      git -C retail checkout -q .; mkdir -p linked; mv retail/kubernetes/access.yaml out.yaml
      ln -s ../../out.yaml retail/kubernetes/access.yaml
      printf '9o\\025retail/kubernetes/\\ryq' | timeout 20 aksess -f retail --linear
      """)
    #expect(outside.output.contains("a link out of the folder, to"), "\(outside)")
  }

  @Test("on a full disk a folder stays as it was")
  func fullDisk() throws {
    let state = try TemporaryFolder()
    let names = (0..<12).map { "b\($0)" }
    let files = names.map { ("\($0).yaml", Self.binding($0, [Self.subject, "other"])) }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
    let outcome = try Program.bash(
      "ulimit -f 1; aksess revoke \(Self.subject) -A -f '\(folder.path)' --output-dir '\(folder.path)' --yes",
      environment: ["XDG_STATE_HOME": state.path])
    #expect(outcome.status == 73 && outcome.errors.contains("; nothing was changed."), "\(outcome)")
    #expect(try folder.names == names.map { "\($0).yaml" }.sorted())
    for (name, text) in files { #expect(try folder.text(name) == text) }
  }

  /// Kills the program at `AKSESS_FOLDER_KILLS` moments, spread over its running time by a fixed seed.
  @Test("an update of a folder that is killed at any moment is finished or undone by the next command")
  func killedUpdates() throws {
    let moments = ProcessInfo.processInfo.environment["AKSESS_FOLDER_KILLS"].flatMap { Int($0) } ?? 10
    let names = (0..<60).map { "b\($0)" }
    let state = try TemporaryFolder()
    var generator = SeededGenerator(seed: 1_400)
    let clock = ContinuousClock()
    func run(killedAfter seconds: Double) throws -> (folder: TemporaryFolder, time: Duration) {
      let files = names.map { ("\($0).yaml", Self.binding($0, [Self.subject, "other"])) }
      let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
      let line = "revoke \(Self.subject) -A -f '\(folder.path)' --output-dir '\(folder.path)' --yes"
      let time = try clock.measure {
        let outcome = try Program.bash(
          "timeout -s KILL \(max(seconds, 0.001)) \"$AKSESS_BINARY\" \(line)",
          environment: ["XDG_STATE_HOME": state.path])
        #expect([0, 2, 9, 137].contains(outcome.status), "\(outcome)")
      }
      return (folder, time)
    }
    let time = try run(killedAfter: 60).time / .seconds(1)
    var found: [Int: Int] = [:]
    for _ in 0..<moments {
      // Writing is the last part.
      let folder = try run(killedAfter: time * Double.random(in: 0.3...1.0, using: &generator)).folder
      let next = try Program.bash(
        "aksess get bindings -f '\(folder.path)' -o name", environment: ["XDG_STATE_HOME": state.path])
      #expect(next.status == 0, "\(next)")
      let changed = try names.count { try folder.text("\($0).yaml") == Self.binding($0, ["other"]) }
      let former = try names.count { try folder.text("\($0).yaml") == Self.binding($0, [Self.subject, "other"]) }
      #expect(changed + former == names.count && (changed == 0 || former == 0), "\(changed) changed: \(next.errors)")
      found[changed, default: 0] += 1
    }
    #expect(found.keys.allSatisfy { [0, names.count].contains($0) })
  }
}
