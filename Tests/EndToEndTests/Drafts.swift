import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  /// A copy of a workspace with a state folder of its own, where changes are staged.
  struct Desk {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let retail = Repository.root.appending(path: "Tests/Fixtures/retail")
      try FileManager.default.copyItem(at: retail, to: folder.url.appending(path: "retail"))
    }

    @discardableResult
    func bash(_ commands: String) throws -> Program.Outcome {
      try Program.bash(commands, in: folder.url, environment: ["XDG_STATE_HOME": folder.file("state")])
    }

    var drafts: URL { folder.url.appending(path: "state/aksess/drafts") }

    /// The ID of the only draft.
    var id: String { get throws { try bash("aksess drafts -o name").output.dropFirst(6).trimmed } }
  }

  static let stage = "aksess grant view --group 'Retail Developers' -n retail-web -f retail --stage"

  @Test("what is staged is shown, asked about and exported, and the workspace stays as it is")
  func staging() throws {
    let desk = try Desk()
    let staged = try desk.bash("\(Self.stage) --reason 'CHG-7' --owner shop@contoso.com")
    let id = try desk.id
    #expect(staged.status == 0 && staged.output.isEmpty, "\(staged)")
    #expect(staged.errors.contains("staged 1 binding; 1 edit is staged in all: aksess drafts show \(id)"), "\(staged)")
    let question = "aksess can 'group:Retail Developers' list po -n retail-web -f retail"
    #expect(try desk.bash(question).status == 2)
    let future = try desk.bash("\(question) --draft")
    #expect(future.status == 0 && future.errors.contains("with 1 staged change"), "\(future)")
    for line in [
      "get bindings", "who-can list po", "access 'Retail Developers'", "matrix",
      "grant view --group 'Support Readers' -n retail-web", "revoke 'Retail Developers' -n retail-web",
    ] {
      #expect(try desk.bash("aksess \(line) -f retail --draft").errors.contains("with 1 staged change"), "\(line)")
    }
    #expect(
      try desk.bash("aksess get bindings -f retail --draft -o csv").output.contains("1 staged change, draft \(id)"))
    let shown = try desk.bash("aksess drafts show \(id)")
    #expect(shown.output.hasPrefix("# 1. grant view to Retail Developers in retail-web\n# by "), "\(shown)")
    let gains = "# The members of Retail Developers, which were not read, gain view in retail-web.\n"
    #expect(shown.output.contains("# Reason: CHG-7\n\(gains)"), "\(shown)")
    let cleared = "everything is granted, and nobody answers for it: no grant names an owner (low)"
    #expect(shown.output.contains("# Clears 1 finding: \(cleared).\n"), "\(shown)")
    #expect(shown.output.contains("\n# Entra group: Retail Developers\napiVersion:"), "\(shown)")
    let exported = try desk.bash("aksess drafts export \(id.prefix(3)); aksess drafts export \(id) -o shell")
    #expect(exported.output.components(separatedBy: "name: retail-developers-view").count == 3, "\(exported)")
    #expect(exported.output.contains("kubectl apply -f - <<'END-OF-MANIFESTS'"), "\(exported)")
    let written = try desk.bash(
      "aksess drafts export \(id) --output-dir out; ls out/namespaces/retail-web/rolebindings")
    #expect(written.output == "retail-developers-view.yaml\n", "\(written)")
    #expect(try desk.bash("diff -r retail \(Repository.root.path)/Tests/Fixtures/retail").status == 0)
  }

  @Test("the dangers of what is staged are shown with it")
  func dangers() throws {
    let desk = try Desk()
    let roles = Repository.root.appending(path: "Tests/Fixtures/bootstrap-roles.yaml").path
    let staged = try desk.bash(
      "aksess grant cluster-admin --group 'Retail Developers' -n retail-web -f retail -f '\(roles)' --stage")
    let danger =
      "▲ cluster-admin in retail-web: whoever has it can do everything in the namespace, and give it to others.\n"
    #expect(staged.errors.components(separatedBy: danger).count == 2, "\(staged)")
    #expect(try desk.bash("aksess drafts show \(try desk.id)").output.contains("# \(danger)"))
  }

  @Test("a grant that is staged is held already; revoking it leaves nothing of the two")
  func stagingTheOpposite() throws {
    let desk = try Desk()
    try desk.bash(Self.stage)
    let again = try desk.bash(Self.stage)
    #expect(again.errors.contains("already holds view in namespace retail-web"), "\(again)")
    #expect(again.errors.contains("nothing was staged, as nothing changes."), "\(again)")
    let back = try desk.bash("aksess revoke 'Retail Developers' view -n retail-web -f retail --stage")
    #expect(back.status == 0 && back.output.isEmpty, "\(back)")
    #expect(back.errors.contains("this takes back an edit that was staged: neither is left."), "\(back)")
    #expect(try desk.bash("aksess drafts").errors.contains("There are no drafts."))
  }

  @Test("the draft of a live cluster is found again under any context, and not for another cluster")
  func liveDraft() throws {
    let kubectl = try StandIn([
      "namespaces.json": StandIn.kubeSystem, "rolebindings.json": StandIn.bindings(["developers-view"]),
    ])
    func aksess(_ line: String) throws -> Program.Outcome {
      try kubectl.bash("XDG_STATE_HOME=\(kubectl.folder.file("state")) aksess \(line)")
    }
    let staged = try aksess("revoke group:developers -A --no-azure --stage")
    #expect(staged.errors.contains("staged 1 binding; 1 edit is staged in all"), "\(staged)")
    #expect(try aksess("drafts -o wide").output.contains("kube-system UID 4f6b0000-0000-4000-8000-000000000001"))
    try kubectl.folder.write(StandIn.config.replacing("shop-admin", with: "renamed"), to: "config.json")
    let question = "get bindings --no-azure --draft"
    let renamed = try aksess(question)
    #expect(
      renamed.errors.contains("with 1 staged change") && !renamed.output.contains("developers-view"), "\(renamed)")
    let id = try aksess("drafts -o name").output.dropFirst(6).trimmed
    #expect(try aksess("drafts show \(id)").errors.contains("name the source of the draft with --context or -f"))
    let changed = StandIn.bindings(["developers-view"]).replacing("\"view\"", with: "\"edit\"")
    try kubectl.folder.write(changed, to: "rolebindings.json")
    let shown = try aksess("drafts show \(id) --context renamed --no-azure")
    #expect(shown.errors.contains("RoleBinding developers-view in namespace shop has changed since"), "\(shown)")
    try kubectl.folder.write(StandIn.kubeSystem.replacing("000000000001", with: "000000000002"), to: "namespaces.json")
    #expect(try aksess(question).errors.contains("no changes are staged for renamed"))
    let other = try aksess("drafts export \(id) --context renamed --no-azure")
    #expect(other.status == 64 && other.errors.contains("renamed is not the source of the draft \(id)."), "\(other)")
  }

  @Test("migrations are staged, with their reason")
  func stagingMigrations() throws {
    let desk = try Desk()
    let sources =
      "-f \(Repository.root.path)/Tests/Fixtures/server -f \(Repository.root.path)/Tests/Fixtures/bootstrap-roles.yaml"
    let staged = try desk.bash("aksess migrate \(sources) --stage --reason 'groups only'")
    #expect(staged.status == 0 && staged.output.isEmpty && staged.errors.contains("staged 7 bindings"), "\(staged)")
    let shown = try desk.bash("aksess drafts show \(try desk.id)")
    #expect(shown.output.hasPrefix("# 1. migrate Bo Berg and Cleo Costa\n"), "\(shown)")
    #expect(shown.output.contains("# Reason: groups only\n"), "\(shown)")
  }

  @Test("what ends memberships stays with a staged edit, in what is shown and exported")
  func besides() throws {
    let desk = try Desk()
    let sources =
      "-f \(Repository.root.path)/Tests/Fixtures/mover -f \(Repository.root.path)/Tests/Fixtures/bootstrap-roles.yaml"
    let staged = try desk.bash("aksess revoke user:mia@contoso.com -A \(sources) --stage")
    #expect(staged.errors.contains("1 edit is staged in all"), "\(staged)")
    for line in ["drafts show", "drafts export", "drafts export -o shell"] {
      let outcome = try desk.bash("aksess \(line) \(try desk.id)")
      #expect(outcome.output.contains("#   az ad group member remove --group "), "\(line): \(outcome)")
    }
  }

  @Test("what has changed in the source since it was staged is named, and is not overwritten")
  func overtakenDraft() throws {
    let desk = try Desk()
    try desk.bash("aksess revoke 'Retail Developers' -A -f retail --stage")
    let list = desk.folder.url.appending(path: "retail/kubernetes/access.yaml")
    let text = try String(contentsOf: list, encoding: .utf8)
    try text.replacing("name: dev-team-readers", with: "name: dev-team-readers\n  labels: {team: retail}")
      .write(to: list, atomically: true, encoding: .utf8)
    let words =
      "RoleBinding dev-team-readers in namespace retail-app has changed since a change to it was staged"
      + ", which would overwrite that (its labels or annotations differ)"
    for line in ["drafts show \(try desk.id)", "get bindings -f retail --draft"] {
      let outcome = try desk.bash("aksess \(line)")
      #expect(outcome.status == 0 && outcome.errors.contains(words), "\(outcome)")
    }
    for line in ["drafts export \(try desk.id)", "drafts export \(try desk.id) --output-dir retail --yes"] {
      let outcome = try desk.bash("aksess \(line)")
      #expect(outcome.status == 65 && outcome.output.isEmpty && outcome.errors.contains(words), "\(outcome)")
    }
    #expect(try String(contentsOf: list, encoding: .utf8).contains("team: retail"))
    try desk.bash("mv retail gone")
    let shown = try desk.bash("aksess drafts show \(try desk.id)")
    #expect(shown.status == 0 && shown.errors.contains("what has changed since was not checked."), "\(shown)")
  }

  @Test(
    "staging where it cannot be is refused, with the reason",
    arguments: [
      ("aksess grant view --group 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f -n retail-web --stage", 64, "Nothing was read"),
      ("aksess grant view --group 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f -n retail-web --draft", 64, "Nothing was read"),
      ("aksess can me get po --verify --draft", 64, "--verify and --draft cannot be used together"),
      ("\(stage) --each -f retail/groups.json", 64, "--stage is for one source"),
      ("\(stage) --output-dir out", 64, "--stage keeps bindings in a draft"),
      ("aksess revoke 'Retail Developers' -A -f retail --stage -o shell", 64, "--stage prints and saves nothing"),
      ("aksess migrate -f retail --stage -o csv", 64, "--stage and -o"),
      ("aksess migrate -f retail --reason x", 64, "--reason applies only to --stage."),
      ("aksess drafts show 00", 64, "00: no such draft."),
      ("\(stage); chmod 644 state/aksess/drafts/*; \(stage)", 65, "is open to other users, and is not used: chmod 600"),
      ("\(stage); chmod 644 state/aksess/drafts/*; aksess drafts", 2, "is open to other users"),
      ("mkdir -p state/aksess; ln -s ../.. state/aksess/drafts; \(stage)", 65, "or a link to one"),
      ("\(stage); aksess drafts drop $(aksess drafts -o name | cut -d/ -f2)", 64, "use --yes"),
    ] as [(String, Int32, String)])
  func refusedStaging(line: String, status: Int32, words: String) throws {
    let outcome = try Desk().bash(line)
    #expect(outcome.status == status && outcome.errors.contains(words), "\(outcome)")
  }

  @Test("where another process holds the draft nothing is staged or dropped, and everything can be read")
  func heldDraft() throws {
    let desk = try Desk()
    try desk.bash(Self.stage)
    let file = "\(desk.drafts.path)/$(ls \(desk.drafts.path))"
    for line in [Self.stage, "aksess drafts drop \(try desk.id) --yes"] {
      let outcome = try desk.bash("flock \"\(file)\" \(line)")
      #expect(
        outcome.status == 74 && outcome.errors.contains("Another aksess holds the draft of this source"), "\(outcome)")
    }
    let read = try desk.bash("flock \"\(file)\" aksess get bindings -f retail --draft")
    #expect(read.status == 0 && read.output.contains("retail-developers-view"), "\(read)")
    let dropped = try desk.bash("aksess drafts drop \(try desk.id) --yes")
    #expect(dropped.status == 0 && dropped.errors.contains("dropped 1 edit staged for retail."), "\(dropped)")
  }

  @Test("dropping asks first, and does nothing by default", arguments: [("\r", 1), ("n\r", 1), ("y\r", 0)])
  func droppingDrafts(answer: String, status: Int32) throws {
    let desk = try Desk()
    try desk.bash(Self.stage)
    let terminal = try #require(
      PseudoTerminal(
        [Program.path, "drafts", "drop", try desk.id], columns: 100, rows: 24,
        environment: ["XDG_STATE_HOME": desk.folder.file("state"), "XDG_CONFIG_HOME": "/nonexistent"]))
    try #require(terminal.receive(until: "Drop 1 edit staged for retail? [y/N]"))
    terminal.send(answer)
    #expect(terminal.waitForEnd()?.status == status)
    #expect(try desk.bash("aksess drafts").errors.contains("There are no drafts.") == (status == 0))
  }

  @Test("where the disk is full nothing is said to be staged, and what was staged before stays")
  func fullDraft() throws {
    let desk = try Desk()
    try desk.bash(Self.stage)
    let before = try desk.bash("cat state/aksess/drafts/*").output
    // A block of bash has 1,024 bytes, which is more than the first edit and less than two.
    let full = try desk.bash("ulimit -f 1; \(Self.stage.replacing("Retail Developers", with: "Support Readers"))")
    #expect(full.status == 73 && full.errors.contains("nothing was staged"), "\(full)")
    #expect(try desk.bash("cat state/aksess/drafts/*").output == before)
  }

  /// Kills the program at `AKSESS_KILLS` seeded moments while it stages one edit after another.
  @Test("whatever was said to be staged is found again, whenever the program was killed")
  func killedStaging() throws {
    let moments = ProcessInfo.processInfo.environment["AKSESS_KILLS"].flatMap { Int($0) } ?? 10
    var generator = SeededGenerator(seed: 14)
    let desk = try Desk()
    let clock = ContinuousClock()
    let time = try clock.measure { try desk.bash(Self.stage) } / .seconds(1)
    var confirmed = 0
    for moment in 0..<moments {
      let seconds = Double.random(in: 0.2...3, using: &generator) * time
      // The number of each edit is in its reason, and is noted once the program has ended well.
      let outcome = try desk.bash(
        """
        rm -rf state confirmed; touch confirmed
        stage() {
          for number in {1..99}; do
            aksess grant view --group 'Support Readers' -n new-$number --create-namespaces -f retail --stage \\
              --reason "edit-$number." 2>/dev/null && echo "edit-$number." >>confirmed
          done
        }
        export -f stage
        setsid bash -c stage & sleep \(seconds); kill -9 -- -$!; wait
        aksess drafts show $(aksess drafts -o name | cut -d/ -f2) >shown 2>errors
        for edit in $(cat confirmed); do grep -qF "# Reason: $edit" shown || echo "lost $edit"; done
        grep -c . confirmed
        aksess grant view --group 'Support Readers' -n last --create-namespaces -f retail --stage
        """)
      #expect(outcome.status == 0 && !outcome.output.contains("lost"), "moment \(moment): \(outcome)")
      confirmed += outcome.lines.first.flatMap { Int($0) } ?? 0
    }
    #expect(confirmed > 0)
  }
}

extension StringProtocol {
  /// Without white space around it.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
