import Foundation
import TestSupport
import Testing

/// What the script of `aksess pull --script` does where something fails.
extension EndToEnd {
  /// Commands that make a workspace of an earlier run.
  static let earlier = "mkdir ws; echo '{\"files\": {}}' > ws/workspace.json; echo old > ws/groups.json\n"

  /// Whether the earlier workspace is as it was, and nothing else is left.
  private func isAsBefore(_ machine: MachineWithoutAksess) throws -> Bool {
    let outcome = try machine.run("cat ws/*; ls -A ws; ls -A | grep -c aksess-pull")
    return outcome.output == "old\n{\"files\": {}}\ngroups.json\nworkspace.json\n0\n"
  }

  @Test(
    "a signal ends the script and what it waits for, and leaves the earlier workspace", arguments: ["dash", "bash"])
  func interruptedPull(shell: String) throws {
    for (program, signal, status) in [("kubectl", "TERM", 143), ("az", "HUP", 129), ("az", "TERM", 143)] {
      let waits = #"""
        if [[ $* == *"get namespaces"* || $* == *"member list"* ]]; then
          echo $$ > "$ANSWERS/waiting"; read -r < "$ANSWERS/gate"; exit 1
        fi
        """#
      let machine = try MachineWithoutAksess(
        kubectl: program == "kubectl" ? waits : "", az: program == "az" ? waits : "")
      let outcome = try machine.run(
        Self.earlier + """
          mkfifo gate waiting
          # The tests' threads block signals, which a shell would inherit.
          unblocked='import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execvp(sys.argv[1], sys.argv[1:])'
          python3 -c "$unblocked" \(shell) ./pull.sh ws & script=$!
          read -r program < waiting
          kill -\(signal) $script
          wait $script; echo $?
          soon() { for _ in {1..100}; do "$@" && return; sleep 0.1; done; return 1; }
          gone() { ! kill -0 "$program" 2>/dev/null; }
          soon gone
          rm gate waiting
          """)
      #expect(outcome.status == 0 && outcome.output == "\(status)\n", "\(program), \(signal): \(outcome)")
      #expect(try isAsBefore(machine))
    }
  }

  @Test(
    "a cluster that gives no answer is told in kubectl's words, and leaves the earlier workspace",
    arguments: [
      "fails 'The connection to the server 127.0.0.1:1 was refused'", "echo '<html>Sign in</html>'; exit 0",
      "echo '{\"kind\": \"List\", \"items\": ['; exit 0", "exit 0",
      "echo '{}'; fails 'error: unexpected EOF'", "echo '{\"items\": [{\"a\": \"'; exit 0",
    ])
  func unanswered(words: String) throws {
    let machine = try MachineWithoutAksess(kubectl: "if [[ $* == *'get namespaces'* ]]; then \(words); fi")
    let outcome = try machine.run(Self.earlier + "pull ws")
    #expect(outcome.status == 69 && outcome.errors.contains("the cluster was not read: kubectl get"), "\(outcome)")
    if let said = words.split(separator: "'").last, words.contains("fails") {
      #expect(outcome.errors.contains(said), "\(outcome)")
    }
    #expect(try isAsBefore(machine))
  }

  @Test("without a sign-in to Azure, or without az, the cluster alone is read, and that is said")
  func notSignedIn() throws {
    let machine = try MachineWithoutAksess(
      az: "[[ $1 == account ]] && fails \"ERROR: Please run 'az login' to setup account.\"")
    let outcome = try machine.run("pull ws; echo $?; ls ws")
    #expect(outcome.output == "2\nkubernetes.json\nworkspace.json\n", "\(outcome)")
    #expect(outcome.errors.contains("Please run 'az login'") && outcome.errors.contains("only the cluster"))
    #expect(try machine.calls(of: "az").count == 1)
    #expect(try machine.run("aksess get bindings -f ws --strict -o name").lines.count > 5)
    guard !Program.hasCommand("az") else { return }
    let without = try MachineWithoutAksess(az: nil).run("pull ws; echo $?; ls ws")
    #expect(without.output == "2\nkubernetes.json\nworkspace.json\n", "\(without)")
    #expect(without.errors.contains("az is missing on this machine"))
  }

  @Test("a list that az cannot read is no file, with az's words; the others are read")
  func failedLists() throws {
    let failing = [
      ("groups.json", "ad group list"),
      ("users.json", "rest --method get --url https://graph.microsoft.com/v1.0/users"),
      ("role-assignments.json", "role assignment list"), ("role-definitions.json", "role definition list"),
      ("deny-assignments.json", "role deny-assignment list"), ("aks.json", "aks show"),
      ("members/af091db4-bc34-21a4-4f5d-38f88000b3d9.json", "ad group member list --group af091db4"),
    ]
    for (file, command) in failing {
      let words = "ERROR: \u{1B}[31mInsufficient privileges\u{1B}[0m to complete the operation."
      let machine = try MachineWithoutAksess(az: "[[ $* == '\(command)'* ]] && { echo '['; fails '\(words)'; }")
      let outcome = try machine.run("pull ws; echo $?; test -e ws/\(file); echo $?")
      #expect(outcome.output == "2\n1\n", "\(file): \(outcome)")
      #expect(outcome.errors.contains("not read: \(file): az \(command.prefix(12))"), "\(outcome)")
      #expect(outcome.errors.contains("?[31mInsufficient privileges?[0m"), "\(outcome)")
      let workspace = try machine.folder.text("ws/workspace.json")
      #expect(
        workspace.contains("\"reason\": \"\(file) was not read: az ") && !workspace.contains("\"\(file)\": {"),
        "\(workspace)")
      #expect(try machine.run("aksess get groups -f ws --strict").status != 65)
    }
  }

  @Test("what only some may read is left out without making the workspace incomplete")
  func optionalLists() throws {
    for (file, part) in [("eligible.json", "eligibilityScheduleInstances"), ("fleet-members.json", "/fleets?")] {
      let machine = try MachineWithoutAksess(az: "[[ $* == *'\(part)'* ]] && fails 'ERROR: Forbidden'")
      let outcome = try machine.run("pull ws; echo $?; test -e ws/\(file); echo $?")
      #expect(outcome.output == "0\n1\n" && outcome.errors.contains("not read: \(file)"), "\(outcome)")
    }
  }

  @Test("the cluster in Azure is the one that kubectl talks to, or asked for")
  func clusters() throws {
    let other = MachineWithoutAksess.cluster.replacing("contoso-prod", with: "other")
    let server = "[[ $* == *'config view'* ]] && { printf https://shop.hcp.westeurope.azmk8s.io:443; exit; }"
    let shown = #"[[ $1$2 == aksshow ]] && { echo '{"id": "x", "fqdn": "other.hcp.westeurope.azmk8s.io"}'; exit; }"#
    let cases: [(kubectl: String, az: String, id: String, status: Int32, words: String)] = [
      (server, "", "", 64, "has the address shop.hcp.westeurope.azmk8s.io: give its resource ID"),
      ("", "[[ $1$2 == akslist ]] && { jq -s '. + .' \"$MADE/aks.json\"; exit; }", "", 64, "several AKS clusters"),
      ("", "", "'/subscriptions/x/resourceGroups/@y'", 64, "is not the resource ID of an AKS cluster"),
      ("", "", "'\(other.replacing("contoso-rg", with: "@rg"))'", 64, "is not the resource ID of an AKS cluster"),
      (server, shown, "'\(other)'", 65, "is not the cluster that kubectl talks to"),
    ]
    for (kubectl, az, id, status, words) in cases {
      let machine = try MachineWithoutAksess(kubectl: kubectl, az: az)
      let outcome = try machine.run(Self.earlier + "pull ws \(id)")
      #expect(outcome.status == status && outcome.errors.contains(words), "\(outcome)")
      #expect(try isAsBefore(machine))
    }
    let given = try MachineWithoutAksess(kubectl: server, az: "[[ $1$2 == akslist ]] && fails x")
    #expect(try given.run("pull ws \(MachineWithoutAksess.cluster)").status == 65)
    let option = try MachineWithoutAksess(options: "--aks \(MachineWithoutAksess.cluster)")
    #expect(try option.run("pull ws").status == 0)
    #expect(try !option.lines.contains("aks list --output json"))
    let none = try MachineWithoutAksess()
    let outcome = try none.run("pull ws -; ls ws")
    #expect(outcome.output.contains("groups.json\n") && !outcome.output.contains("aks.json\n"), "\(outcome)")
    #expect(try !none.lines.contains { $0.hasPrefix("aks ") || $0.hasPrefix("role ") })
  }

  @Test("groups of another tenant than the cluster's are not taken for its groups")
  func otherTenant() throws {
    let machine = try MachineWithoutAksess(
      az: "[[ $1 == account ]] && { echo '{\"tenantId\": \"0a1b2c3d-0000-4000-8000-000000000001\"}'; exit; }")
    let outcome = try machine.run("pull ws; echo $?; ls ws")
    #expect(outcome.output.hasPrefix("2\n") && !outcome.output.contains("groups.json"), "\(outcome)")
    #expect(outcome.errors.contains("az login --tenant c75a23ac-4e15-cd42-21fb-a02f4f1b3172"), "\(outcome)")
  }

  @Test("a folder that no pull made is not replaced")
  func refusedFolders() throws {
    let machine = try MachineWithoutAksess()
    for (commands, status) in [
      ("mkdir a; touch a/x; pull a", 73), ("touch b; pull b", 73), ("mkdir c; ln -s c d; pull d", 73),
      ("pull nowhere/e", 73), ("pull .", 64), ("pull", 64), ("pull a b c", 64), ("pull /", 64),
    ] {
      let outcome = try machine.run(commands)
      #expect(outcome.status == status && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(commands): \(outcome)")
    }
    #expect(try machine.calls(of: "kubectl").isEmpty)
    #expect(try machine.run("mkdir -- -f; pull -f/ && pull -f && ls -- -f").lines.count > 5)
  }

  @Test("the script is asked for, needs no more than values that are quoted, and shellcheck finds nothing in it")
  func scripts() throws {
    #expect(try Program.bash("aksess pull").status == 64)
    #expect(try Program.bash("aksess pull --script -f x").status == 64)
    #expect(try Program.bash("aksess pull --script --aks x").status == 64)
    let machine = try MachineWithoutAksess(
      options: "--context $'a\\'; touch made\\n' --kubeconfig '$(touch made)' --aks \(MachineWithoutAksess.cluster)")
    let outcome = try machine.run("pull ws; ls")
    #expect(outcome.output.split(separator: "\n").contains("ws") && !outcome.output.contains("made"), "\(outcome)")
    #expect(
      try machine.calls(of: "kubectl")[0].prefix(2) == ["--kubeconfig=$(touch made)", "--context=a'; touch made"])
    guard Program.hasCommand("shellcheck") else { return }
    for options in [
      "", "--context \"a'b c\" --aks \(MachineWithoutAksess.cluster)",
      "--context '$(touch made)' --kubeconfig '`touch made`/$HOME'",
    ] {
      let checked = try Program.bash("aksess pull --script \(options) | shellcheck -")
      #expect(checked.status == 0 && checked.output.isEmpty, "\(checked)")
    }
  }

  @Test(
    "azure-cli parses every command of the script",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func azParserOfPull() throws {
    let machine = try MachineWithoutAksess()
    #expect(try machine.run("pull ws").status == 0)
    // One of each shape: members are asked for group by group.
    let calls = Dictionary(try machine.calls(of: "az").map { ($0.prefix(4), $0) }) { first, _ in first }.values.sorted {
      $0.joined() < $1.joined()
    }
    let answers = try parsed(calls, in: machine.folder)
    try #require(answers.count == calls.count && calls.count > 9, "\(answers)")
    for (call, answer) in zip(calls, answers) {
      // az knows its clouds without a sign-in.
      #expect(answer == (call[0] == "cloud" ? "}" : "az login"), "\(call)")
    }
  }
}
