import SystemPackage
import AccessModel
import Connectors
import TestSupport
import Testing

/// Entra and Azure objects from several sources, and groups that a complete directory does not have.
@Suite struct EntraMergeTests {
  private static let group = "a0000000-0000-4000-8000-000000000001"
  private static let user = "b0000000-0000-4000-8000-000000000001"
  private static let role = "f0000000-0000-4000-8000-000000000001"

  private static func groups(_ name: String, isSecurityEnabled: Bool) -> String {
    #"[{"id": "\#(group)", "displayName": "\#(name)", "securityEnabled": \#(isSecurityEnabled)}]"#
  }

  private static func users(_ name: String, isEnabled: Bool) -> String {
    #"[{"id": "\#(user)", "displayName": "\#(name)", "userPrincipalName": "ada@contoso.com", "#
      + #""accountEnabled": \#(isEnabled)}]"#
  }

  private static func definitions(_ action: String) -> String {
    #"[{"name": "\#(role)", "roleName": "Custom", "permissions": [{"actions": [], "dataActions": ["\#(action)"]}]}]"#
  }

  private static func members(_ name: String) -> String {
    ##"[{"@odata.type": "#microsoft.graph.user", "id": "\##(user)", "displayName": "\##(name)", "##
      + #""userPrincipalName": "ada@contoso.com"}]"#
  }

  @Test("if two sources define a group, user or role definition differently, the later counts, with a note")
  func later() async throws {
    let folder = try TemporaryFolder([
      "a/groups.json": Self.groups("Admins", isSecurityEnabled: true),
      "a/users.json": Self.users("Ada", isEnabled: true),
      "a/role-definitions.json": Self.definitions("x/*"),
      "b/groups.json": Self.groups("Admins", isSecurityEnabled: false),
      "b/users.json": Self.users("Ada", isEnabled: false),
      "b/role-definitions.json": Self.definitions("x/read"),
    ])
    let reading = try await folder.read(["a", "b"])
    let directory = reading.snapshot.directory
    #expect(directory.groups.map(\.isSecurityEnabled) == [false] && directory.users.map(\.isEnabled) == [false])
    #expect(reading.snapshot.contents.roleDefinitions.map { $0.permissions[0].dataActions } == [["x/read"]])
    #expect(
      reading.snapshot.gaps.contradictions.map(\.reason) == [
        "the Azure role Custom (\(Self.role)) is defined twice with different content",
        "group Admins (\(Self.group)) is defined twice with different content",
        "user ada@contoso.com (\(Self.user)) is defined twice with different content",
      ])
    for part in [Gap.Part.groups, .users, .azure] {
      #expect(reading.snapshot.contradictions(in: [part]).count == 1)
    }
    let turned = try await folder.read(["b", "a"]).snapshot.directory
    #expect(turned.groups.map(\.isSecurityEnabled) == [true] && turned.users.map(\.isEnabled) == [true])
  }

  @Test("the same applies to assignments with the same ID; those without an ID are all kept")
  func assignments() async throws {
    func denial(_ id: String, _ action: String) -> String {
      #"[{"name": "\#(id)", "denyAssignmentName": "no", "scope": "/", "principals": [], "#
        + #""permissions": [{"dataActions": ["\#(action)"]}]}]"#
    }
    func assignment(_ id: String, _ condition: String) -> String {
      #"[{"name": "\#(id)", "principalId": "\#(Self.user)", "principalType": "User", "scope": "/", "#
        + #""roleDefinitionId": "/\#(Self.role)", "condition": "\#(condition)"}]"#
    }
    func folder(_ id: String) throws -> TemporaryFolder {
      try TemporaryFolder([
        "a/deny-assignments.json": denial(id, "x/*"), "a/role-assignments.json": assignment(id, "@a"),
        "b/deny-assignments.json": denial(id, "x/read"), "b/role-assignments.json": assignment(id, "@b"),
      ])
    }
    let reading = try await folder(Self.group).read(["a", "b"])
    let contents = reading.snapshot.contents
    #expect(contents.denyAssignments.map { $0.permissions[0].dataActions } == [["x/read"]])
    #expect(contents.roleAssignments.map(\.condition) == ["@b"])
    #expect(
      reading.snapshot.gaps.contradictions.map(\.reason) == [
        "the Azure role assignment \(Self.group) is defined twice with different content",
        "the Azure deny assignment “no” is defined twice with different content",
      ])
    let nameless = try await folder("").read(["a", "b"]).snapshot.contents
    #expect(nameless.denyAssignments.count == 2 && nameless.roleAssignments.count == 2)
  }

  @Test("lists take precedence over members in any order, and a different name is noted")
  func members() async throws {
    let file = "members/\(Self.group).json"
    let folder = try TemporaryFolder([
      "users.json": Self.users("Ada", isEnabled: true), file: Self.members("Ada"), "other/\(file)": Self.members("Eve"),
    ])
    for names in [["users.json", file], [file, "users.json"]] {
      let reading = try await folder.read(names)
      #expect(reading.snapshot.directory.users.map(\.isEnabled) == [true])
      #expect(reading.snapshot.gaps.contradictions.isEmpty)
    }
    let reading = try await folder.read(["users.json", "other/\(file)"])
    #expect(reading.snapshot.directory.users.map(\.displayName) == ["Ada"])
    #expect(reading.snapshot.contradictions(in: [.users]).count == 1)
  }

  @Test("data that a later source leaves out is taken from an earlier one, and is not a contradiction")
  func completed() async throws {
    let folder = try TemporaryFolder([
      "a.json": Self.users("Ada", isEnabled: false),
      "b.json": #"[{"id": "\#(Self.user)", "displayName": "Ada", "userPrincipalName": "ada@contoso.com"}]"#,
      "c/groups.json": Self.groups("Admins", isSecurityEnabled: false),
      "d/members/\(Self.user).json":
        ##"[{"@odata.type": "#microsoft.graph.group", "id": "\##(Self.group)", "displayName": "Admins"}]"##,
    ])
    for names in [["a.json", "b.json", "c", "d"], ["d", "c", "b.json", "a.json"]] {
      let reading = try await folder.read(names)
      #expect(reading.snapshot.directory.users.map(\.isEnabled) == [false])
      #expect(reading.snapshot.directory.groups.map(\.isSecurityEnabled) == [false])
      #expect(reading.snapshot.gaps.contradictions.isEmpty, "\(reading.snapshot.gaps)")
    }
  }

  @Test("if one source does not find a group and another lists its members, the later counts")
  func absentAndBack() async throws {
    let file = "members/\(Self.group).json"
    let missing = #"{"error": {"code": "Request_ResourceNotFound"}}"#
    let folder = try TemporaryFolder(["a/\(file)": missing, "b/\(file)": Self.members("Ada")])
    let group = try #require(ObjectID(Self.group))
    let back = try await folder.read(["a", "b"]).snapshot
    #expect(!back.directory.isAbsent(group) && back.directory.members(of: group)?.count == 1)
    let gone = try await folder.read(["b", "a"]).snapshot
    #expect(gone.directory.isAbsent(group) && gone.directory.members(of: group) == [])
    #expect(gone.contradictions(in: [.members]).count == 1 && back.contradictions(in: [.members]).count == 1)
  }

  @Test("workspace.json applies only to the groups in its folder")
  func wholeElsewhere() async throws {
    let folder = try TemporaryFolder([
      "a/workspace.json": #"{"files": {"groups.json": {"whole": true}}}"#,
      "a/users.json": Self.users("A", isEnabled: true),
      "b/groups.json": Self.groups("Admins", isSecurityEnabled: true),
    ])
    #expect(try await !folder.read(["a", "b"]).snapshot.directory.isWhole)
  }

  @Test("if two lists of a group's members differ, the later counts, with a note")
  func memberLists() async throws {
    let file = "members/\(Self.group).json"
    let folder = try TemporaryFolder(["a/\(file)": Self.members("Ada"), "b/\(file)": "[]"])
    let reading = try await folder.read(["a", "b"])
    #expect(reading.snapshot.directory.members.values.map(\.count) == [0])
    #expect(reading.snapshot.contradictions(in: [.members]).count == 1)
  }

  /// Workspaces with a binding to an unlisted group, and data that says that it no longer exists.
  private static let absent: [(name: String, files: [String: String], isWhole: Bool)] = [
    ("the reader's word", [:], true),
    ("workspace.json", ["workspace.json": #"{"files": {"groups.json": {"whole": true, "time": "now"}}}"#], false),
    (
      "Graph", ["members/\(user).json": #"{"error": {"code": "Request_ResourceNotFound", "message": "no"}}"#], false
    ),
  ]

  @Test("a bound group that no longer exists gives nobody access and is noted once", arguments: absent.indices)
  func absence(example: Int) async throws {
    let (name, more, isWhole) = Self.absent[example]
    let binding = Texts.binding("readers", namespace: "a").replacing(Texts.developers, with: Self.user)
    let files = ["groups.json": Self.groups("Admins", isSecurityEnabled: true), "k.yaml": binding]
    let folder = try TemporaryFolder(files.merging(more) { $1 })
    let reading = try await WorkspaceReader(paths: [FilePath(folder.path)], isDirectoryWhole: isWhole)
      .read(at: Timestamp(seconds: 0))
    let gone = try #require(ObjectID(Self.user))
    #expect(reading.snapshot.directory.isAbsent(gone), "\(name)")
    #expect(reading.snapshot.directory.members(of: gone) == [], "\(name)")
    #expect(
      reading.notes.filter { $0.contains("no longer") }
        == ["1 group named in bindings no longer exists in Entra: it gives nobody access."], "\(name)")
    let silent = try await TemporaryFolder(files).read()
    #expect(!silent.snapshot.directory.isAbsent(gone) && silent.snapshot.directory.members(of: gone) == nil)
    #expect(!silent.notes.contains { $0.contains("no longer") })
  }

  @Test("workspace.json without these fields changes nothing, and errors in it are reported with their place")
  func origins() async throws {
    let files = ["groups.json": Self.groups("Admins", isSecurityEnabled: true)]
    let filtered = files.merging(["workspace.json": #"{"tenant": "t", "files": {"groups.json": {"whole": false}}}"#]) {
      $1
    }
    #expect(try await !TemporaryFolder(filtered).read().snapshot.directory.isWhole)
    let damaged = files.merging(["workspace.json": #"{"files": {"groups.json": {"whole": 1}}}"#]) { $1 }
    let problem = try await TemporaryFolder(damaged).problem(isStrict: true)
    #expect(problem == "workspace.json:1:37: whole is a number; expected true or false")
  }
}
