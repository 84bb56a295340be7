import AccessModel
import Manifests
import Testing

/// What was typed is resolved to one thing, or its candidates are told; nothing is written through.
@Suite struct GrantChoiceTests {
  private let groups = [
    Group(id: Retail.developers, displayName: "Retail Developers", mailNickname: "retail-dev"),
    Retail.group("11111111-0000-0000-0000-000000000001", "Readers"),
    Retail.group("22222222-0000-0000-0000-000000000002", "Readers"),
  ]

  private func group(_ typed: String, gaps: [Gap] = []) -> Result<ObjectID, GrantRefusal> {
    Result { () throws(GrantRefusal) in
      try GrantChoice.group(typed, in: Retail.snapshot(groups: groups, gaps: gaps)).id
    }
  }

  @Test(
    "a group is an object ID in any case or a display name",
    arguments: [
      "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f", "7F3C1B2E-4D5A-4C6B-9E8F-0A1B2C3D4E5F", "Retail Developers",
      "retail developers",
    ])
  func oneGroup(typed: String) throws {
    #expect(try group(typed).get() == Retail.developers)
  }

  @Test(
    "an ambiguous or unknown name is refused with its candidates",
    arguments: [
      ("Readers", "can mean 2 groups: Readers 11111111-0000-0000-0000-000000000001, Readers 22222222"),
      ("developers", "Did you mean Retail Developers (7f3c1b2e"), ("retail-dev", "Did you mean Retail Developers"),
      ("nobody", "No group is called “nobody”"), ("7f3c1b2e", "No group is called"), ("", "No group is called"),
    ])
  func noGroup(typed: String, expected: String) {
    guard case .failure(let refusal) = group(typed) else {
      Issue.record("“\(typed)” was resolved")
      return
    }
    #expect(refusal.sentence.contains(expected), "\(refusal.sentence)")
  }

  @Test("where groups were not read, that is said and not that there is no such group")
  func unreadGroups() {
    let gap = Gap([.groups], reason: "groups.json could not be read")
    #expect(
      throws: GrantRefusal("The group “x” cannot be looked up: groups.json could not be read. Give its object ID.")
    ) {
      try group("x", gaps: [gap]).get()
    }
  }

  @Test("a role is told by its kind, or by a name that only one kind has")
  func roles() throws {
    let snapshot = Retail.snapshot()
    let app: [Scope] = [.namespace("retail-app")]
    #expect(try GrantChoice.role("view", scopes: app, in: snapshot) == RoleReference(kind: .clusterRole, name: "view"))
    #expect(try GrantChoice.role("deployer", scopes: app, in: snapshot) == RoleReference(kind: .role, name: "deployer"))
    #expect(try GrantChoice.role("role/x", scopes: app, in: snapshot) == RoleReference(kind: .role, name: "x"))
    #expect(
      try GrantChoice.role("clusterrole/x", scopes: app, in: snapshot) == RoleReference(kind: .clusterRole, name: "x"))
    #expect(throws: GrantRefusal.self) { try GrantChoice.role("deployer", scopes: [.cluster], in: snapshot) }
    var contents = snapshot.contents
    contents.roles.append(Role(metadata: ObjectMetadata(name: "view"), scope: app[0], rules: []))
    let both = Snapshot(contents: contents, title: "both", readAt: snapshot.readAt)
    #expect(throws: GrantRefusal("“view” is both a Role and a ClusterRole: say role/view or clusterrole/view.")) {
      try GrantChoice.role("view", scopes: app, in: both)
    }
  }
}
