import Foundation
import TestSupport
import Testing

extension EndToEnd {
  private static let calls: Set = [
    AzStandIn.account, AzStandIn.clusters, AzStandIn.assignments, AzStandIn.definitions, AzStandIn.denials,
    AzStandIn.fleets, AzStandIn.identities, AzStandIn.members, AzStandIn.nestedMembers, AzStandIn.users,
    AzStandIn.eligibleRoles, AzStandIn.eligibleMembers,
  ]

  @Test("with az signed in, names, members and Azure's roles stand beside what the cluster says, in the stated calls")
  func azureHalf() throws {
    let az = try AzStandIn()
    let groups = try az.bash("aksess get groups -o csv --no-preamble")
    #expect(groups.output.contains("Developers") && groups.output.contains("Operators"), "\(groups)")
    #expect(Set(az.asked) == Self.calls && az.asked.count == Self.calls.count, "\(az.asked)")
    // What was read is kept.
    let people = try az.bash("aksess who-can get pods -n shop --people -o csv --no-preamble")
    #expect(people.output.contains("Ada Lovelace") && people.output.contains("Zoë Weiß"), "\(people)")
    #expect(people.output.contains("disabled"), "\(people)")
    #expect(az.asked.count == Self.calls.count, "\(az.asked)")
    let modes = try az.bash("find \"$XDG_STATE_HOME/aksess\" -printf '%m %y\\n' | sort -u")
    #expect(modes.lines.filter { !$0.hasPrefix("755") } == ["600 f", "700 d"], "\(modes)")
  }

  @Test("a cluster that is named, or left alone, and what an old version of az lacks")
  func azureOptions() throws {
    let az = try AzStandIn(
      [AzStandIn.denialsByREST: #"{"value":[]}"#],
      scripts: [
        AzStandIn.denials:
          "echo \"ERROR: 'deny-assignment' is misspelled or not recognized by the system.\" >&2; exit 2"
      ])
    let named = try az.bash("aksess who-can get pods -n shop --aks \(AzStandIn.cluster)")
    #expect(!named.errors.contains("deny assignments"), "\(named)")
    #expect(az.asked.contains(AzStandIn.show) && !az.asked.contains(AzStandIn.clusters), "\(az.asked)")
    #expect(az.asked.contains(AzStandIn.denialsByREST))
    let count = az.asked.count
    let alone = try az.bash("aksess get groups -o name --no-azure")
    #expect(alone.lines.contains("group/\(AzStandIn.group)") && az.asked.count == count, "\(alone)")
    let other = try AzStandIn([
      AzStandIn.show: AzStandIn.managed.replacing("shop-1.hcp", with: "other.hcp")
    ]).bash("aksess get groups --aks \(AzStandIn.cluster)")
    #expect(other.errors.contains("is not shop-1.hcp.westeurope.azmk8s.io, that of the live cluster"), "\(other)")
    #expect(try az.bash("aksess get groups --aks shop-aks").status == 64)
    #expect(try az.bash("aksess get groups --aks @/etc/passwd").status == 64)
    #expect(try az.bash("aksess get groups --no-azure -f x").status == 64)
  }

  @Test("without az, without a sign-in or with no answer it is said once, and names stay object IDs")
  func azureUnread() throws {
    let bare = try AzStandIn()
    try FileManager.default.removeItem(at: bare.kubectl.folder.url.appending(path: "az"))
    let missing = try bare.bash("aksess get groups")
    let login = try AzStandIn(scripts: [
      AzStandIn.account: "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1"
    ])
    let garbage = try AzStandIn([AzStandIn.account: "<html>"])
    for (outcome, words) in [
      (missing, "az was not found on the PATH"),
      (try login.bash("aksess get groups"), "az is not signed in; run az login"),
      (try garbage.bash("aksess get groups"), "the answer is not what az prints"),
    ] {
      #expect(outcome.output.contains(AzStandIn.group), "\(outcome)")
      let told = outcome.errors.components(separatedBy: "Names and members of groups and Azure's roles were not read")
      #expect(told.count == 2 && outcome.errors.contains(words), "\(outcome)")
    }
    #expect(login.asked == [AzStandIn.account])
  }

  @Test("what may not be read is not read, never none")
  func azureForbidden() throws {
    let refuses =
      "echo 'ERROR: (AuthorizationFailed) The client does not have authorization to perform action' >&2; exit 1"
    let assignments = try AzStandIn(scripts: [AzStandIn.assignments: refuses]).bash(
      "aksess can zoe@contoso.com delete pods -n shop")
    #expect(assignments.status == 2, "\(assignments)")
    #expect(
      assignments.errors.contains("Azure role assignments were not read: az is not allowed to read this"),
      "\(assignments)")
    let people = try AzStandIn(scripts: [AzStandIn.users: refuses]).bash("aksess get people")
    #expect(people.errors.contains("incomplete: people were not read"), "\(people)")
    // A group that is hidden is not an empty one.
    let hidden = try AzStandIn([
      AzStandIn.members: AzStandIn.responses([(403, AzStandIn.refused), (404, AzStandIn.notFound)])
    ]).bash("aksess get groups -o json | jq -r '.items[] | select(.objectID == \"\(AzStandIn.group)\").members'")
    #expect(hidden.output == "null\n", "\(hidden)")
    let other = try AzStandIn([AzStandIn.clusters: "[]"]).bash("aksess can zoe@contoso.com delete pods -n shop")
    #expect(other.status == 2 && other.errors.contains("name it with --aks RESOURCE-ID"), "\(other)")
    let tenant = try AzStandIn([
      AzStandIn.clusters: "[\(AzStandIn.managed.replacing(AzStandIn.tenant, with: AzStandIn.ada))]"
    ]).bash("aksess get groups")
    #expect(tenant.errors.contains("the cluster belongs to tenant \(AzStandIn.ada)"), "\(tenant)")
  }

  @Test("Graph's pages are followed, and what it is too busy for is asked again")
  func graphPages() throws {
    let next = "/groups/\(AzStandIn.group)/members?$top=999&$skiptoken=x"
    let az = try AzStandIn(
      [
        AzStandIn.members: AzStandIn.responses([
          (200, AzStandIn.list(AzStandIn.nestedGroup, next: "https://graph.microsoft.com/v1.0\(next)")),
          (429, AzStandIn.refused),
        ]),
        AzStandIn.batch([AzStandIn.members(of: AzStandIn.gone)]): AzStandIn.responses([(404, AzStandIn.notFound)]),
        AzStandIn.batch([next, AzStandIn.members(of: AzStandIn.nested)]): AzStandIn.responses([
          (200, AzStandIn.list(AzStandIn.adaMember)), (200, AzStandIn.list(AzStandIn.zoeMember)),
        ]),
      ])
    let people = try az.bash("aksess who-can get pods -n shop --people -o csv --no-preamble")
    #expect(people.output.contains("Ada Lovelace") && people.output.contains("Zoë Weiß"), "\(people)")
    let elsewhere = try AzStandIn([
      AzStandIn.members: AzStandIn.responses([
        (200, AzStandIn.list(AzStandIn.adaMember, next: "https://example.com/v1.0/groups")), (404, AzStandIn.notFound),
      ])
    ]).bash("aksess get groups")
    #expect(elsewhere.errors.contains("group members were not read"), "\(elsewhere)")
  }

  @Test("on the screen the cluster comes first, names follow as az tells them, and R asks again")
  func azureOnScreen() throws {
    let az = try AzStandIn(scripts: [AzStandIn.account: "while [[ ! -e $ANSWERS/go ]]; do sleep 0.1; done"])
    let folder = az.kubectl.folder
    let tmux = try az.open(columns: 100)
    try tmux.waitForText("NAMESPACE")
    try tmux.send("2")
    try tmux.waitForText("a0000000")
    try folder.write("", to: "go")
    try tmux.waitForText("Developers")
    let count = az.asked.count
    try tmux.send("R")
    try tmux.waitForText("refreshed")
    #expect(az.asked.count == 2 * count, "\(az.asked)")
  }

  @Test("what is not asked for is said to be unknown, not to be missing, also by what pull saves")
  func azureNotAsked() throws {
    let az = try AzStandIn()
    for line in [
      "aksess who-can get pods -n shop --people --no-azure",
      "aksess pull \"$ANSWERS/pulled\" --no-azure; aksess who-can get pods -n shop --people -f \"$ANSWERS/pulled\"",
    ] {
      let outcome = try az.bash(line)
      #expect(outcome.errors.contains("incomplete: Azure and Entra were not asked (--no-azure)"), "\(outcome)")
      #expect(!outcome.errors.contains("contain no"), "\(outcome)")
    }
    #expect(az.asked.isEmpty)
  }

  @Test("R while Azure is read reads it anew in its place, and Esc ends it: at no time there is a second az")
  func azureReplaced() throws {
    // Each az says that it begins, and the first of them waits until it is ended.
    let sleeps = "echo $$ >> $ANSWERS/begun; [[ $(wc -l < $ANSWERS/begun) == 2 ]] || { sleep 300 & wait; }"
    let az = try AzStandIn(scripts: [AzStandIn.account: sleeps])
    let folder = az.kubectl.folder
    let tmux = try az.open(columns: 120)
    func alive() throws -> Int {
      // One that has ended and that nobody has waited for has no command line any more.
      let line = "for p in $(cat '\(folder.path)/begun'); do grep -q . /proc/$p/cmdline 2>/dev/null && echo $p; done"
      return try Program.bash(line).lines.count { !$0.isEmpty }
    }
    try tmux.waitForText("reading Azure…")
    try tmux.waitFor("az runs") { _ in (try? alive()) == 1 }
    try tmux.send("R")
    try tmux.waitForText("refreshed")
    #expect(try alive() == 0 && az.asked.count { $0 == AzStandIn.account } == 2, "\(az.asked)")
    let count = az.asked.count
    try tmux.send("R")
    try tmux.waitFor("az runs") { _ in (try? alive()) == 1 }
    try tmux.send("R")
    try tmux.waitForText("already reading the sources")
    try tmux.send("Escape")
    try tmux.waitForText("refresh cancelled")
    try tmux.waitFor("az has ended") { _ in (try? alive()) == 0 }
    #expect(az.asked.count == count + 1, "\(az.asked)")
  }

  @Test("Esc ends the reading of Azure, what the cluster says stays, and R reads it")
  func azureCancelled() throws {
    let sleeps = "echo $$ >> $ANSWERS/begun; [[ $(wc -l < $ANSWERS/begun) == 2 ]] || { sleep 300 & wait; }"
    let az = try AzStandIn(scripts: [AzStandIn.account: sleeps])
    let tmux = try az.open(columns: 120)
    try tmux.waitForText("reading Azure…")
    try tmux.send("2", "Escape")
    try tmux.waitForText("cancelled: Azure and Entra were not read. R reads them")
    try tmux.waitForText("a0000000")
    try tmux.send("R")
    try tmux.waitForText("Developers")
    #expect(az.asked.count { $0 == AzStandIn.account } == 2, "\(az.asked)")
  }

  @Test(
    "azure-cli's own parser takes every call",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func azCallsParse() throws {
    let az = try AzStandIn()
    _ = try az.bash("aksess get groups")
    _ = try az.bash("aksess get groups --aks \(AzStandIn.cluster)")
    let calls = Set(az.asked).sorted()
    #expect(calls.count == Self.calls.count + 1)
    // No value of these calls has a space.
    let lines = try calls.map {
      String(decoding: try JSONEncoder().encode($0.split(separator: " ").map(String.init)), as: UTF8.self) + "\n"
    }
    let file = try az.kubectl.folder.write(lines.joined(), to: "commands.jsonl")
    let outcome = try Program.bash("'\(Self.python)' Tests/EndToEndTests/az_parses.py < '\(file.path)'")
    #expect(outcome.lines == calls.map { _ in "az login" }, "\(outcome)")
    for call in calls where call != AzStandIn.account {
      #expect(call.contains("--subscription \(AzStandIn.subscription)") && !call.contains(" @"), "\(call)")
    }
  }
}
