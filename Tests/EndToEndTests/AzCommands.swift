import Foundation
import TestSupport
import Testing

/// The `az` commands that aksess prints, checked by the parser of azure-cli.
extension EndToEnd {
  /// A command in the output of `aksess harden -o json`.
  private struct Printed: Decodable, Hashable {
    let line: String
    let arguments: [String]
    let output: String?

    /// The command without its values.
    var shape: String {
      (arguments.prefix { !$0.hasPrefix("-") } + arguments.filter { $0.hasPrefix("--") })
        .map { $0.prefix { $0 != "=" } }.joined(separator: " ")
    }
  }

  /// Python with azure-cli, as `.ci/run` installs it.
  static let python = Repository.root.appending(path: ".build/azure-cli/bin/python").path

  private static let admins = "d0fa9cc4-4840-46a1-8358-c2d6d005628e"
  private static let others = "ec073868-e5ad-4acf-9c87-6c19c5cdfc75"

  /// A cluster with the oddest names that Azure allows.
  private static func cluster(_ entra: String, _ fields: String = #""disableLocalAccounts": false"#) -> String {
    #"""
    {"id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/-(数)_1.été/providers/\#
    Microsoft.ContainerService/managedClusters/-a_1", "name": "a", "enableRbac": true, "aadProfile": \#(entra), \#(fields)}
    """#
  }

  private static func managed(_ fields: String = "") -> String {
    cluster(#"{"managed": true, "adminGroupObjectIDs": ["\#(admins)"]\#(fields)}"#)
  }

  /// Workspaces by name: the cluster, and the other files.
  private static let workspaces: [(name: String, cluster: String, files: [String])] = [
    ("managed", managed(), ["groups.json", "members/\(admins).json", "users.json", "deny-assignments.json"]),
    ("unread", managed(), []),
    ("accounts", managed(), ["groups.json", "members/\(admins).json"]),
    (
      "azure", managed(#", "enableAzureRbac": true"#),
      ["groups.json", "members/\(admins).json", "users.json", "role-assignments.json", "deny-assignments.json"]
    ),
    ("assignments", managed(#", "enableAzureRbac": true"#), []),
    ("off", cluster("null"), ["deny-assignments.json"]),
    ("legacy", cluster(#"{"clientAppId": "a", "tenantId": "t"}"#), ["deny-assignments.json"]),
  ]

  private static let ada = "01b34cf4-fc8a-4438-af8f-19ffd318a682"

  /// The contents of the files: a group with one person, and an assignment of an Azure role that makes the person an
  /// admin.
  private static let texts = [
    "groups.json": #"[{"id": "\#(admins)", "displayName": "Admins", "securityEnabled": true}]"#,
    "members/\(admins).json": #"[{"id": "\#(ada)", "userPrincipalName": "ada@contoso.com"}]"#,
    "users.json": #"[{"id": "\#(ada)", "userPrincipalName": "ada@contoso.com", "accountEnabled": true}]"#,
    "deny-assignments.json": "[]",
    "role-assignments.json": #"""
    [{"principalId": "\#(ada)", "principalType": "User", "scope": "/", "roleDefinitionId":
      "/providers/Microsoft.Authorization/roleDefinitions/b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"}]
    """#,
  ]

  /// Every command printed for all workspaces and options, without duplicates.
  private func printed(in folder: TemporaryFolder) throws -> [Printed] {
    for workspace in Self.workspaces {
      var files = Self.texts.filter { workspace.files.contains($0.key) }
      files["aks.json"] = workspace.cluster
      for (name, text) in files { try folder.write(text, to: "\(workspace.name)/\(name)") }
    }
    let questions =
      Self.workspaces.flatMap { workspace in
        ["", "--admin-group \(Self.others)", "--admin-group \(Self.others) --enable-azure-rbac"]
          .map { "-f '\(folder.path)/\(workspace.name)' \($0)" }
      } + [
        "-f '\(folder.path)/managed' --enable-azure-rbac", "-f '\(folder.path)/azure' --disable-azure-rbac",
        "-f '\(folder.path)/azure' --remove-admin-group \(Self.admins)",
        "--create --admin-group \(Self.admins) -f '\(folder.path)/legacy' --name c --enable-azure-rbac "
          + "--assume-admin \(Self.admins)",
        "--create --admin-group \(Self.admins) --resource-group rg --name c",
        "--create --admin-group \(Self.admins) --resource-group=-g --name c --assume-admin \(Self.admins)",
      ]
    var printed: Set<Printed> = []
    for question in questions {
      let outcome = try Program.bash(
        "aksess harden \(question) -o json | jq -c '.. | objects | select(has(\"arguments\"))'")
      #expect(!outcome.errors.contains("Usage"), "\(question): \(outcome.errors)")
      for line in outcome.output.split(separator: "\n") {
        printed.insert(try JSONDecoder().decode(Printed.self, from: Data(line.utf8)))
      }
    }
    return (try printed + grants(in: folder) + people()).sorted { $0.line < $1.line }
  }

  /// The commands for people that `aksess grant --user` and `aksess revoke` print, as commands, comments or in messages.
  private func people() throws -> [Printed] {
    let mover = "Tests/Fixtures/mover"
    let sources = [
      "aksess revoke mia@contoso.com -A -o shell -f \(mover) 2>/dev/null | grep -oE '(^|^# )az .*' | sed 's/^# //'",
      "aksess grant view --user liam@contoso.com -n billing -f \(mover) 2>&1 >/dev/null | grep -oE 'az ad group .*'",
      "aksess revoke user:-mia@contoso.com -A -f \(mover)/aks.json 2>&1 | grep -oE 'az ad user .* tsv'",
    ]
    return try sources.flatMap { source in
      let outcome = try Program.bash(source)
      #expect(!outcome.output.isEmpty, "\(source): \(outcome)")
      return try split(outcome.output)
    }
  }

  /// The commands in lines, which a shell splits.
  private func split(_ lines: String) throws -> [Printed] {
    try lines.split(separator: "\n").map { line in
      let words = try Program.bash("az() { printf '%s\\n' \"$@\"; }\n\(line)")
      return Printed(line: String(line), arguments: words.output.split(separator: "\n").map(String.init), output: nil)
    }
  }

  /// The commands of `aksess grant --azure`, which a shell splits.
  private func grants(in folder: TemporaryFolder) throws -> [Printed] {
    try ["-n shop --azure reader", "--cluster-wide --azure=-o"].flatMap { question in
      let outcome = try Program.bash("aksess grant \(question) --group \(Self.others) -f '\(folder.path)/azure'")
      #expect(outcome.status == 0, "\(question): \(outcome.errors)")
      return try split(outcome.output)
    }
  }

  /// The result of azure-cli's parser for each command.
  func parsed(_ commands: [[String]], in folder: TemporaryFolder) throws -> [String] {
    let lines = try commands.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n" }
    let file = try folder.write(lines.joined(), to: "commands.jsonl")
    let outcome = try Program.bash("'\(Self.python)' Tests/EndToEndTests/az_parses.py < '\(file.path)'")
    return outcome.output.split(separator: "\n").map { String($0) }
  }

  @Test(
    "azure-cli parses every command printed, and asks for a login",
    .enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func azParser() throws {
    let folder = try TemporaryFolder()
    let printed = try printed(in: folder)
    let malformed = [
      ["aks", "update", "--resource-group", "rg", "--name", "c", "--disable-aad"],
      ["aks", "update", "--resource-group", "-rg", "--name", "c", "--disable-local-accounts"],
      ["aks", "create", "--resource-group", "rg", "--name", "c", "--disable-azure-rbac"],
      ["aks", "get-credentials", "--resource-group", "rg", "--name", "c", "--format", "yaml"],
      ["ad", "group", "member", "add", "--group", "g"], ["ad", "user", "show", "--upn", "u"],
      ["aks", "rotate-certs", "--name", "c"], ["aks", "rotate-certificates", "--name", "c"],
      [
        "role", "assignment", "create", "--assignee-object-id", "x", "--assignee-principal-type", "Team", "--role", "r",
      ],
    ]
    let answers = try parsed(printed.map(\.arguments) + malformed, in: folder)
    try #require(answers.count == printed.count + malformed.count, "\(answers)")
    for (command, answer) in zip(printed, answers) { #expect(answer == "az login", "\(command.line)") }
    for (command, answer) in zip(malformed, answers.dropFirst(printed.count)) {
      #expect(answer.hasPrefix("ERROR"), "\(command): \(answer)")
    }
  }

  @Test("every form of command is printed, and a shell parses each line into the intended arguments")
  func azLines() throws {
    let folder = try TemporaryFolder()
    let printed = try printed(in: folder)
    let place = "--resource-group --name --subscription"
    let list = "--aad-admin-group-object-ids"
    let expected = [
      "aks update \(place) --disable-local-accounts", "aks rotate-certs \(place)",
      "aks update \(place) --enable-aad \(list)", "aks update \(place) --enable-aad \(list) --enable-azure-rbac",
      "aks update \(place) --enable-aad \(list) --aad-tenant-id --enable-azure-rbac", "aks update \(place) \(list)",
      "aks update \(place) --enable-azure-rbac", "aks update \(place) --disable-azure-rbac",
      "aks create --resource-group --name --enable-aad \(list)",
      "aks create --resource-group --name --enable-aad \(list) --disable-local-accounts",
      "aks create \(place) --enable-aad \(list) --aad-tenant-id --enable-azure-rbac --disable-local-accounts",
      "aks get-credentials \(place) --format", "aks get-credentials \(place) --format --overwrite-existing",
      "aks show \(place) --output", "ad group list --output", "ad group member list --group --output",
      "role assignment create --assignee-object-id --assignee-principal-type --role --scope",
      "role assignment list --all --include-inherited --subscription --output",
      "role deny-assignment list --subscription --output",
      "rest --method --url",
      "ad group member add --group --member-id", "ad group member remove --group --member-id",
      "role assignment delete --ids", "ad user show --id --query --output",
    ]
    let shapes = Set(printed.map(\.shape))
    for shape in expected { #expect(shapes.contains(shape), "\(shape) among \(shapes.sorted())") }
    #expect(printed.contains { $0.arguments.suffix(2) == ["--aad-admin-group-object-ids", ""] })
    let script = printed.filter { $0.output == nil }
    let outcome = try Program.bash(
      "az() { printf '%s\\0' \"$@\"; }\n" + script.map { $0.line + "; printf '\\0'\n" }.joined())
    let words = script.map { $0.arguments.map { $0 + "\0" }.joined() + "\0" }.joined()
    #expect(Array(outcome.output.utf8) == Array(words.utf8), "\(outcome)")
  }
}
