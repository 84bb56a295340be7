import Foundation
import TestSupport
import Testing

/// What the script of `aksess pull --script` makes.
extension EndToEnd {
  private static let shells = ["dash", "bash", "busybox sh"].filter {
    Program.hasCommand(String($0.prefix { $0 != " " }))
  }

  @Test("the script makes what its commands print, each asked once, and aksess reads it, dated", arguments: shells)
  func pulled(shell: String) throws {
    let machine = try MachineWithoutAksess()
    let outcome = try machine.run("pull ws", shell: shell)
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    #expect(
      try machine.folder.names == ["asked-of-az", "asked-of-kubectl", "programs", "pull.sh", "ws"],
      "nothing is left behind")
    let files = try machine.run("cd ws; ls -A; cd members; ls")
    let made = try machine.run("cd \"$MADE\"; ls members")
    #expect(
      files.lines == [
        "aks.json", "deny-assignments.json", "eligible.json", "fleet-members.json", "groups.json", "kubernetes.json",
        "members", "role-assignments.json", "role-definitions.json", "users.json", "workspace.json",
      ] + made.lines)
    let lines = try machine.lines
    #expect(Set(lines).count == lines.count && lines.count == 13 + 2 * made.lines.count, "\(lines)")
    for file in ["kubernetes.json", "groups.json", "role-assignments.json"] {
      #expect(try machine.run("cmp ws/\(file) \"$MADE/\(file)\"").status == 0)
    }
    for question in ["matrix", "get grants", "get groups"] {
      let pulled = try machine.run("aksess \(question) -f ws --strict -o csv --no-preamble")
      let known = try machine.run("aksess \(question) -f \"$MADE\" -o csv --no-preamble")
      #expect(pulled.lines == known.lines && pulled.lines.count > 5, "\(question): \(pulled.errors)")
    }
    let dated = try machine.run("aksess get groups -f ws --strict -o csv")
    #expect(dated.output.contains(#/kubernetes.json, fetched 20\d\d-/#), "\(dated.output.prefix(800))")
    #expect(!dated.errors.contains("could not be read") && !dated.errors.contains("unknown"), "\(dated.errors)")
  }

  @Test("workspace.json tells of each file the command, the time, whether it is whole, and its hash")
  func origins() throws {
    struct Origins: Decodable {
      struct File: Decodable {
        let command: String
        let time: String
        let whole: Bool
        let sha256: String
      }
      struct NotRead: Decodable {
        let reason: String
      }
      let writtenBy: String
      let clusterUID: String
      let tenant: String
      let files: [String: File]
      let notRead: [NotRead]
    }
    let machine = try MachineWithoutAksess(options: #"--context $'a"b\\\'é'"#)
    #expect(try machine.run("pull ws").status == 0)
    let origins = try JSONDecoder().decode(Origins.self, from: Data(machine.folder.text("ws/workspace.json").utf8))
    #expect(origins.clusterUID == "4f6b0000-0000-4000-8000-000000000001" && origins.writtenBy == "aksess pull")
    #expect(origins.tenant == "c75a23ac-4e15-cd42-21fb-a02f4f1b3172" && origins.notRead.isEmpty)
    let sums = try machine.run("cd ws; find . -name '*.json' ! -name workspace.json | sed 's|^./||' | xargs sha256sum")
    #expect(
      Set(sums.lines) == Set(origins.files.map { "\($1.sha256)  \($0)" }) && origins.files.values.allSatisfy(\.whole))
    #expect(origins.files.values.allSatisfy { $0.time.contains(#/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/#) })
    // A command is as one would type it.
    let kubectl = try #require(origins.files["kubernetes.json"]?.command)
    let typed = try machine.run("kubectl() { printf '%s\\n' \"$1\"; }; \(kubectl)")
    #expect(typed.output == "--context=a\"b\\'é\n")
    let az = try #require(origins.files["users.json"]?.command)
    let words = try machine.run("az() { printf '%s\\n' \"$@\"; }; \(az)")
    #expect(try machine.calls(of: "az").contains { $0.joined(separator: "\n") + "\n" == words.output })
  }

  @Test("what is in names goes nowhere: az is asked for GUIDs alone", arguments: shells)
  func hostile(shell: String) throws {
    let group = "0a1b2c3d-0000-4000-8000-00000000000"
    let names = [
      "@/etc/passwd", "$(touch made)", "`touch made`", "-o", "a\\\"b", "x\\n\(group)7", "\(group)8 ",
      "'; touch made; '",
      "\(group)9",
    ]
    let subjects = names.map { #"{"kind": "Group", "name": "\#($0)"}"# }.joined(separator: ",")
    let list = #"""
      {"kind": "List", "apiVersion": "v1", "items": [{"kind": "ClusterRoleBinding",
      "apiVersion": "rbac.authorization.k8s.io/v1",
      "metadata": {"name": "x", "annotations": {"kind": "Group", "name": "\#(group)1",
      "a": "\"subjects\": [{\"kind\": \"Group\", \"name\": \"\#(group)2\"}], \\"}},
      "subjects": [\#(subjects), {"kind": "User", "name": "\#(group)3"}],
      "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "view"}}]}
      """#
    let machine = try MachineWithoutAksess(
      kubectl: "[[ $* == get\\ namespaces* ]] && { cat list.json; exit; }",
      az: #"""
        case "$*" in
        'ad group list'*) echo '[{"id": "\#(group)9", "securityEnabled": true, "displayName": "a\"\n$(touch made)\u0007"}]'; exit ;;
        'ad group member'*) echo '[]'; exit ;;
        'role assignment'*) echo '[]'; exit ;;
        'aks show'*) sed 's/"af091db4[^"]*"//' "$MADE/aks.json"; exit ;;
        esac
        """#)
    try machine.folder.write(list, to: "list.json")
    let outcome = try machine.run("pull 'a \"$(touch made)\\'", shell: shell)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try machine.groupsAsked == ["\(group)9"])
    #expect(try !machine.folder.names.contains("made"))
    #expect(try machine.run("aksess get groups --strict -o name -f 'a \"$(touch made)\\'").lines.count > 1)
  }

  @Test("groups in groups are asked for too, each once, whatever circles they form")
  func nestedGroups() throws {
    let ids = (1...3).map { "0a1b2c3d-0000-4000-8000-00000000000\($0)" }
    func members(_ groups: [String]) -> String {
      "[" + groups.map { ##"{"@odata.type": "#microsoft.graph.group", "id": "\##($0)"}"## }.joined(separator: ",") + "]"
    }
    let admin = "af091db4-bc34-21a4-4f5d-38f88000b3d9"
    let machine = try MachineWithoutAksess(
      az: """
        case "$*" in
        *'member list --group \(admin) '*) echo '\(members([ids[0], ids[1]]))'; exit ;;
        *'member list --group \(ids[0]) '*) echo '\(members([ids[1], ids[0], admin]))'; exit ;;
        *'member list --group \(ids[1]) '*) echo '\(members([ids[2]]))'; exit ;;
        *'member list --group \(ids[2]) '*) echo '\(members([ids[1]]))'; exit ;;
        esac
        """)
    #expect(try machine.run("pull ws").status == 0)
    let asked = try machine.groupsAsked
    #expect(Set(asked).count == asked.count && asked.suffix(3) == ids[...], "\(asked)")
  }

  @Test("pages of users become one list")
  func pagesOfUsers() throws {
    let machine = try MachineWithoutAksess()
    #expect(try machine.run("pull ws").status == 0)
    let users = try machine.run("aksess get users -o name -f ws/users.json")
    let known = try machine.run("aksess get users -o name -f \"$MADE/users.json\"")
    #expect(users.lines.count == known.lines.count + 1 && users.output.contains("last@contoso.com"), "\(users)")
  }

  @Test(
    "a next page elsewhere is not asked for",
    arguments: ["https://evil.example/v1.0/users", "https://graph.microsoft.com.evil.example/", "@/etc/passwd", "a b"])
  func pageElsewhere(address: String) throws {
    let machine = try MachineWithoutAksess(
      az: #"[[ $* == *"/users?"* ]] && { echo '{"value": [], "@odata.nextLink": "\#(address)"}'; exit; }"#)
    let outcome = try machine.run("pull ws")
    #expect(outcome.status == 2 && outcome.errors.contains("not read: users.json"), "\(outcome)")
    #expect(try machine.lines.count { $0.contains("/users?") } == 1)
    #expect(try machine.run("test -e ws/users.json").status == 1)
  }

  @Test("an az without deny assignments asks Azure Resource Manager for them")
  func denyAssignments() throws {
    let machine = try MachineWithoutAksess(
      az: """
        case "$*" in
        'role deny-assignment'*) fails "ERROR: 'deny-assignment' is misspelled or not recognized by the system." 2 ;;
        "rest --method get --url $arm/subscriptions/$subscription/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01 --output json")
          echo '{"value": [], "nextLink": null}'; exit ;;
        esac
        """)
    let outcome = try machine.run("pull ws")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(try machine.folder.text("ws/workspace.json").contains("denyAssignments?api-version=2022-04-01"))
    #expect(try machine.run("aksess get grants -f ws --strict").status != 65)
  }

  @Test("files of one's own in the folder stay")
  func ownFiles() throws {
    let machine = try MachineWithoutAksess()
    let outcome = try machine.run(
      """
      mkdir ws; echo '{}' > ws/workspace.json; echo 'owners: []' > ws/owners.yaml; echo '[' > ws/users.json
      mkdir ws/.git ws/members; echo x > ws/.git/x; echo '[' > ws/members/old.json; ln -s owners.yaml ws/link
      pull ws/ && cat ws/owners.yaml ws/.git/x && test -L ws/link && ! test -e ws/members/old.json
      """)
    #expect(outcome.status == 0 && outcome.output == "owners: []\nx\n", "\(outcome)")
    #expect(try machine.run("aksess get groups -f ws --strict").status == 0)
  }
}
