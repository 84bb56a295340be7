import AccessAnalysis
import AccessModel
import Manifests
import Reports
import Testing

/// Typed names are resolved to one object, or refused with candidates; none is used as typed.
@Suite struct ResolverTests {
  private let groups = [
    Group(id: Retail.developers, displayName: "Retail Developers", mailNickname: "retail-dev"),
    Retail.group("11111111-0000-0000-0000-000000000001", "Readers"),
    Retail.group("22222222-0000-0000-0000-000000000002", "Readers"),
  ]

  private func group(_ typed: String, gaps: [Gap] = []) -> Result<ObjectID, Refusal> {
    Result { () throws(Refusal) in
      try Resolver(Retail.snapshot(groups: groups, gaps: gaps), .standard).group(typed)
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
      ("Readers", "Readers: 2 groups have this name. Did you mean 11111111-0000-0000-0000-000000000001 or 22222222"),
      ("developers", "developers: no such group. Did you mean Retail Developers?"),
      ("retail-dev", "Did you mean Retail Developers"),
      ("nobody", "nobody: no such group."), ("7f3c1b2e", "7f3c1b2e: no such group."), ("", "“”: no such group."),
    ])
  func noGroup(typed: String, expected: String) {
    guard case .failure(let refusal) = group(typed) else {
      Issue.record("“\(typed)” was resolved")
      return
    }
    #expect(refusal.message.contains(expected), "\(refusal.message)")
  }

  @Test("if groups were not read, the message says so instead of reporting an unknown group")
  func unreadGroups() {
    let gap = Gap([.groups], reason: "groups.json could not be read")
    #expect(
      throws: Refusal("x", "the group cannot be looked up, as groups.json could not be read. Use its object ID")
    ) {
      try group("x", gaps: [gap]).get()
    }
  }

  @Test("a role is identified by its kind, or by a name that only one kind has")
  func roles() throws {
    let snapshot = Retail.snapshot()
    let resolver = Resolver(snapshot, .standard)
    let app: [Scope] = [.namespace("retail-app")]
    #expect(try resolver.role("view", in: app) == RoleReference(kind: .clusterRole, name: "view"))
    #expect(try resolver.role("deployer", in: app) == RoleReference(kind: .role, name: "deployer"))
    #expect(try resolver.role("role/x", in: app) == RoleReference(kind: .role, name: "x"))
    #expect(try resolver.role("CLUSTERROLE/x", in: app) == RoleReference(kind: .clusterRole, name: "x"))
    #expect(throws: Refusal("deployer", "no such Role or ClusterRole", nearest: ["role/deployer in retail-app"])) {
      try resolver.role("deployer", in: [.cluster])
    }
    var contents = snapshot.contents
    contents.roles.append(Role(metadata: ObjectMetadata(name: "view"), scope: app[0], rules: []))
    let both = Snapshot(contents: contents, title: "both", readAt: snapshot.readAt)
    #expect(throws: Refusal("view", "both a Role and a ClusterRole", nearest: ["role/view", "clusterrole/view"])) {
      try Resolver(both, .standard).role("view", in: app)
    }
  }

  @Test("a role in neither bindings nor roles is refused; one that only bindings have is not")
  func boundRoles() throws {
    let snapshot = Retail.snapshot(bindings: [Retail.binding("b", group: Retail.developers, role: "gone")])
    let resolver = Resolver(snapshot, .standard)
    #expect(try resolver.boundRoles("gone") == [RoleReference(kind: .clusterRole, name: "gone")])
    #expect(try resolver.boundRoles("clusterrole/gone").count == 1)
    #expect(try resolver.boundRoles("view").isEmpty)
    #expect(throws: Refusal("veiw", "no such Role or ClusterRole", nearest: ["clusterrole/view"])) {
      try resolver.boundRoles("veiw")
    }
  }

  @Test(
    "a namespace that the cluster's list lacks is refused; without such a list, and if bindings name it, it is told")
  func namespaces() throws {
    let made = Timestamp(seconds: 1)
    let listed = ["default", "kube-system", "retail-app"].map {
      Namespace(metadata: ObjectMetadata(name: Name($0), created: made))
    }
    func snapshot(_ namespaces: [Namespace], gaps: [Gap] = []) -> Snapshot {
      var contents = Snapshot.Contents()
      contents.namespaces = namespaces
      contents.bindings = [
        Binding(
          metadata: ObjectMetadata(name: "b"), scope: .namespace("retail-old"),
          role: RoleReference(kind: .clusterRole, name: "view"), subjects: [])
      ]
      return Snapshot(contents: contents, title: "t", readAt: made, gaps: gaps)
    }
    let whole = Resolver(snapshot(listed), .standard)
    #expect(try whole.check("retail-app") == nil)
    let message = "retail-ap: no such namespace. Did you mean retail-app?"
    #expect(#expect(throws: Refusal.self) { try whole.check("retail-ap") }?.message == message)
    #expect(try whole.check("retail-old")?.contains("only bindings name it") == true)
    for part in [snapshot([listed[2]]), snapshot(listed, gaps: [Gap([.namespaces], reason: "one page")])] {
      let note = message.replacing("no such namespace", with: "not among the namespaces that were read")
      #expect(try Resolver(part, .standard).check("retail-ap") == note)
      #expect(try Resolver(part, .standard).check("retail-old") == nil)
    }
  }
}
