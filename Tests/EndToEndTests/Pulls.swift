import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("what pull wrote reads back as the live cluster, with its dates and what was not read")
  func pullReadsBack() throws {
    let az = try AzStandIn([
      AzStandIn.eligibleMembers: AzStandIn.responses([
        (
          200,
          AzStandIn.list(#"{"groupId":"\#(AzStandIn.group)","principalId":"\#(AzStandIn.zoe)","accessId":"member"}"#)
        ),
        (200, AzStandIn.list("")), (200, AzStandIn.list("")),
      ])
    ])
    let pulled = try az.bash("aksess pull \"$ANSWERS/shop\"")
    #expect(pulled.status == 0 && pulled.output.isEmpty && pulled.errors.contains("saved 13 files"), "\(pulled)")
    for question in [
      "get groups", "get people", "get bindings", "who-can get pods -A --people", "access zoe@contoso.com", "matrix",
      "can zoe@contoso.com get pods -n shop", "can ada@contoso.com delete pods -n shop",
    ] {
      let live = try az.bash("aksess \(question)")
      let file = try az.bash("aksess \(question) -f \"$ANSWERS/shop\"")
      #expect(live.output == file.output && live.status == file.status, "\(question): \(live) \(file)")
      // What is read live is a moment younger.
      let isTold = { (line: Substring) in !line.contains("through az …") && !line.contains("memberships as of") }
      let words = live.errors.split(separator: "\n").filter(isTold)
      #expect(words == file.errors.split(separator: "\n").filter(isTold), "\(question)")
    }
    let facts = try az.bash(
      """
      cd "$ANSWERS/shop"
      jq -r '.files | to_entries[] | "\\(.value.sha256)  \\(.key)"' workspace.json | sha256sum --check --quiet && echo intact
      find . -printf '%m %y\\n' | sort -u
      jq -r '.files | to_entries[] | select(.value.tenant == "\(AzStandIn.tenant)" and .value.time != null and
        (.value.command | length) > 3) | "\\(.key) \\(.value.whole)"' workspace.json
      jq -c '[.items[] | [.kind, .apiVersion, .metadata.name, .metadata.managedFields]]' kubernetes.json
      """)
    #expect(
      facts.lines == [
        "intact", "600 f", "700 d", "aks.json true", "deny-assignments.json true", "eligible.json true",
        "fleet-members.json true", "groups.json false", "kubernetes.json true",
        "members/\(AzStandIn.group).json true", "members/\(AzStandIn.nested).json true",
        "members/\(AzStandIn.gone).json true", "role-assignments.json true", "role-definitions.json true",
        "users.json false", #"[["RoleBinding","rbac.authorization.k8s.io/v1","shop",null]]"#,
      ], "\(facts)")
  }

  @Test("a pull that is killed or cannot be written leaves the workspace as it was")
  func pullInterrupted() throws {
    let az = try AzStandIn(scripts: [
      AzStandIn.users: "[[ -e $ANSWERS/slow ]] && { touch \"$ANSWERS/there\"; sleep 300; }"
    ])
    let outcome = try az.bash(
      """
      cd "$ANSWERS"
      aksess pull shop 2>/dev/null && before=$(cat shop/workspace.json shop/*/*.json | sha256sum)
      same() { [[ $(cat shop/workspace.json shop/*/*.json | sha256sum) == "$before" ]] && echo same; }
      touch slow
      aksess pull shop --overwrite 2>/dev/null & pid=$!
      for _ in {1..100}; do [[ -e there ]] && break; sleep 0.1; done
      kill -KILL $pid; wait $pid 2>/dev/null
      same
      rm slow
      # The stand-ins write down what they are asked, which the limit is not for.
      rm asked az.asked; ln -s /dev/null asked; ln -s /dev/null az.asked
      (ulimit -f 1; aksess pull shop --overwrite 2>error); echo $?; same; cat error
      mkdir .aksess-999999999.0.new && touch .aksess-999999999.0.new/x
      aksess pull shop --overwrite 2>/dev/null; echo $?
      ls -d .aksess-* 2>/dev/null
      """)
    #expect(outcome.lines.prefix(3) == ["same", "73", "same"] && outcome.lines.last == "0", "\(outcome)")
    #expect(outcome.output.contains("shop cannot be written"), "\(outcome)")
  }

  @Test("pull replaces only what it wrote, after a yes, and keeps the reader's own files")
  func pullReplaces() throws {
    let az = try AzStandIn()
    let refused = try az.bash(
      "cd \"$ANSWERS\"; mkdir mine; echo '[]' > mine/groups.json; aksess pull mine --overwrite; echo $?; ls mine")
    #expect(refused.lines == ["73", "groups.json"], "\(refused)")
    #expect(refused.errors.contains("not a workspace that aksess pull wrote"), "\(refused)")
    let again = try az.bash(
      """
      cd "$ANSWERS"; mkdir empty; aksess pull empty --no-azure 2>/dev/null; echo $?
      echo 'owners: []' > empty/owners.yaml
      aksess pull empty; echo $?; [[ -e empty/aks.json ]] || echo kept
      aksess pull empty --overwrite 2>/dev/null; echo $?
      ls empty
      touch empty/notes.txt; aksess pull empty --overwrite; echo $?
      """)
    #expect(
      again.lines == [
        "0", "73", "kept", "0", "aks.json", "deny-assignments.json", "eligible.json", "fleet-members.json",
        "groups.json", "kubernetes.json", "members", "owners.yaml", "role-assignments.json", "role-definitions.json",
        "users.json", "workspace.json", "73",
      ], "\(again)")
    #expect(
      again.errors.contains("To replace the workspace of") && again.errors.contains("also holds notes.txt"), "\(again)")
    let tmux = try Tmux(
      columns: 100, rows: 10,
      command: [
        "env", "PATH=\(az.kubectl.folder.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
        "ANSWERS=\(az.kubectl.folder.path)", "sh", "-c",
        "cd '\(az.kubectl.folder.path)'; rm empty/notes.txt; '\(Program.path)' pull empty --no-azure; sleep 60",
      ])
    try tmux.waitForText("[y/N]")
    try tmux.send("y", "Enter")
    try tmux.waitForText("saved 2 files")
  }

  @Test("what is made in the folder while it is fetched counts too: own files stay, and any other refuses the write")
  func pullMeanwhile() throws {
    let kubectl = try StandIn(["rolebindings.sh": #"[[ -e $ANSWERS/meanwhile ]] && . "$ANSWERS/meanwhile""#])
    let outcome = try kubectl.bash(
      #"""
      cd "$ANSWERS"
      aksess pull shop --no-azure 2>/dev/null
      echo 'echo "owners: []" > "$ANSWERS/shop/owners.yaml"' > meanwhile
      aksess pull shop --overwrite --no-azure 2>/dev/null; echo $?; cat shop/owners.yaml
      echo 'echo mine > "$ANSWERS/shop/notes.txt"' > meanwhile
      before=$(stat -c %i shop/workspace.json)
      aksess pull shop --overwrite --no-azure; echo $?
      [[ $(stat -c %i shop/workspace.json) == "$before" ]] && echo unchanged
      ls shop; cat shop/notes.txt; ls -d .aksess-* 2>/dev/null
      """#)
    #expect(
      outcome.lines == [
        "0", "owners: []", "73", "unchanged", "kubernetes.json", "notes.txt", "owners.yaml", "workspace.json", "mine",
      ], "\(outcome)")
    #expect(outcome.errors.contains("also holds notes.txt"), "\(outcome)")
  }

  @Test("--keep makes a dated folder where something changed, with the hash of the one before")
  func pullKeeps() throws {
    let az = try AzStandIn()
    let outcome = try az.bash(
      """
      cd "$ANSWERS"
      aksess pull past --keep 2>/dev/null; aksess pull past --keep; echo $?
      ls past | wc -l
      first=$(ls past); hash=$(sha256sum < past/$first/workspace.json)
      sed -i 's/zoe@contoso.com/ada@contoso.com/' rolebindings.json
      for _ in {1..50}; do [[ $(date -u +%Y-%m-%dT%H-%M-%SZ) == "$first" ]] || break; sleep 0.1; done
      aksess pull past --keep --no-azure 2>/dev/null; echo $?
      ls past | wc -l
      [[ $(jq -r .previous past/$(ls past | tail -1)/workspace.json) == "${hash%% *}" ]] && echo chained
      aksess get bindings -o name -f past/$first
      """)
    #expect(
      outcome.lines.prefix(5) == ["0", "1", "0", "2", "chained"] && outcome.lines.count == 6, "\(outcome)")
    #expect(outcome.errors.contains("nothing has changed since the last workspace in past"), "\(outcome)")
  }

  @Test("--keep makes no folder where only the kinds were read in another order")
  func pullKeepsOrder() throws {
    let slow = #"[[ $(<"$ANSWERS/slow") == "$asked" ]] && sleep 1"#
    let kubectl = try StandIn([
      "rolebindings.json": StandIn.bindings(["a"]), "rolebindings.sh": slow, "serviceaccounts.sh": slow,
      "serviceaccounts.json":
        #"{"kind":"ServiceAccountList","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":[{"metadata":{"#
        + #""name":"a","namespace":"shop"}}]}"#,
    ])
    let outcome = try kubectl.bash(
      """
      cd "$ANSWERS"
      echo rolebindings > slow; aksess pull past --keep --no-azure 2>/dev/null
      echo serviceaccounts > slow; aksess pull past --keep --no-azure; echo $?
      ls past | wc -l; jq -r '.items[].kind' past/*/kubernetes.json
      """)
    #expect(outcome.lines == ["0", "1", "ServiceAccount", "RoleBinding"], "\(outcome)")
    #expect(outcome.errors.contains("nothing has changed since the last workspace in past"), "\(outcome)")
  }

  @Test("pull of somebody who may list nothing saves nothing, and 2 tells that something is missing")
  func pullOfLittle() throws {
    let forbidden = StandIn.fails("Error from server (Forbidden): that is forbidden")
    let kinds = [
      "namespaces", "serviceaccounts", "roles", "rolebindings", "clusterroles", "clusterrolebindings", "kube-system",
    ]
    let kubectl = try StandIn(
      Dictionary(uniqueKeysWithValues: kinds.map { ("\($0).sh", "[[ -e $ANSWERS/$asked.open ]] || { \(forbidden); }") })
    )
    let outcome = try kubectl.bash(
      """
      cd "$ANSWERS"
      for kind in \(kinds.joined(separator: " ")); do touch $kind.open; done
      aksess pull shop --no-azure 2>/dev/null; echo $?
      before=$(stat -c %i shop/workspace.json)
      rm roles.open; aksess pull other --no-azure 2>error; echo $?; grep -c 'incomplete: roles were not read' error
      grep -c 'incomplete: Entra was not asked (--no-azure)' error
      aksess pull past --keep --no-azure 2>/dev/null; aksess pull past --keep --no-azure 2>error; echo $?
      grep -c 'nothing has changed' error; grep -c 'incomplete: roles were not read' error
      rm *.open
      aksess pull shop --overwrite --no-azure; echo $?; aksess pull none --no-azure 2>/dev/null; echo $?
      [[ $(stat -c %i shop/workspace.json) == "$before" ]] && echo unchanged; [[ -e none ]] || echo none
      """)
    #expect(
      outcome.lines == ["0", "2", "1", "1", "2", "1", "1", "69", "69", "unchanged", "none"], "\(outcome)")
    #expect(
      outcome.errors.contains("cluster shop-admin: you may list none of namespaces, service accounts, roles"),
      "\(outcome)")
  }

  @Test("pull without az exits with 2, as the script does")
  func pullWithoutAz() throws {
    let az = try AzStandIn(scripts: [AzStandIn.account: StandIn.fails("Please run az login")])
    let outcome = try az.bash("aksess pull \"$ANSWERS/shop\"")
    #expect(outcome.status == 2 && outcome.errors.contains("saved 2 files"), "\(outcome)")
    let words = "incomplete: groups, people and Azure's roles were not read"
    #expect(outcome.errors.components(separatedBy: words).count == 2, "\(outcome)")
  }

  @Test("--keep says that there is a workspace of the same second already")
  func pullKeepsSeconds() throws {
    let outcome = try StandIn().bash(
      """
      cd "$ANSWERS"; now=$(date +%s)
      for n in {0..300}; do echo "past/$(date -u -d @$((now + n)) +%Y-%m-%dT%H-%M-%SZ)"; done | xargs mkdir -p
      aksess pull past --keep --no-azure; echo $?; ls past | wc -l; ls -A past/* | grep -c json
      """)
    #expect(outcome.lines == ["73", "301", "0"], "\(outcome)")
    #expect(outcome.errors.contains("is already there, so a workspace of this second cannot be added"), "\(outcome)")
  }
}
