import AccessModel
import Connectors
import TestSupport
import Testing

/// The same object from several sources, and data that no source has.
@Suite struct MergeTests {
  @Test("equal definitions of one object are merged without a note")
  func equal() async throws {
    let text = Texts.binding("readers", namespace: "retail-app")
    let reading = try await TemporaryFolder(["a.yaml": text, "b.yaml": text]).read()
    #expect(reading.snapshot.bindings.count == 1)
    #expect(reading.notes.isEmpty)
    #expect(!reading.snapshot.gaps.contains { $0.reason.contains("defined twice") })
  }

  @Test("if two definitions differ, the later source counts, with a note")
  func different() async throws {
    let folder = try TemporaryFolder([
      "a.yaml": Texts.binding("readers", namespace: "retail-app"),
      "b.yaml": Texts.binding("readers", namespace: "retail-app", role: "edit"),
    ])
    let reading = try await folder.read()
    #expect(reading.snapshot.bindings.map(\.role.name) == ["edit"])
    #expect(
      reading.snapshot.contradictions(in: [.roleBindings]).map(\.message) == [
        "RoleBinding retail-app/readers is defined twice with different content: the later one is used."
      ])
    #expect(reading.notes == reading.snapshot.gaps.contradictions.map(\.message))
    #expect(reading.snapshot.gaps(in: [.roleBindings]).isEmpty)
    #expect(reading.snapshot.gaps(in: [.clusterRoleBindings]).count == 1)
    let turned = try await folder.read(["b.yaml", "a.yaml"])
    #expect(turned.snapshot.bindings.map(\.role.name) == ["view"])
  }

  @Test("a single page of a list is noted and makes answers incomplete")
  func page() async throws {
    let page = """
      {"kind": "RoleBindingList", "apiVersion": "rbac.authorization.k8s.io/v1", "metadata": {"continue": "next"}, "items": []}
      """
    let reading = try await TemporaryFolder(["page.json": page]).read()
    #expect(reading.notes.contains { $0.hasSuffix("page.json contains only one page of a list.") })
    #expect(reading.snapshot.gaps(in: [.roleBindings]).contains { $0.reason.hasSuffix("one page of a list") })
  }

  @Test("eligibilities do not count as assignments or memberships, and leave answers complete")
  func eligibilities() async throws {
    let entry = """
      {"value": [
        {"properties": {"principalId": "\(Texts.user)", "roleDefinitionId": "x", "scope": "/subscriptions/s"}},
        {"principalId": "\(Texts.user)", "groupId": "\(Texts.developers)", "accessId": "member"},
        {"principalId": "\(Texts.principal)", "groupId": "\(Texts.developers)", "accessId": "owner"}, {"id": "strange"}]}
      """
    let reading = try await TemporaryFolder([
      "eligible.json": entry, "a.yaml": Texts.binding("readers", namespace: "retail-app"),
    ]).read()
    #expect(reading.snapshot.contents.roleAssignments.isEmpty)
    #expect(reading.snapshot.contents.eligibleRoleAssignments.map(\.scope) == ["/subscriptions/s"])
    let user = try #require(ObjectID(Texts.user))
    #expect(reading.snapshot.directory.eligible?.values.flatMap { $0 } == [.user(user)])
    #expect(reading.snapshot.directory.members.isEmpty)
    #expect(reading.notes.contains { $0.hasSuffix("eligible.json contains 1 entry of an unknown kind; skipped.") })
    #expect(!reading.snapshot.gaps.contains { $0.reason.contains("could not be read") })
  }

  @Test("one file can list the members of many groups, and unknown groups are noted")
  func combinedMembers() async throws {
    let strange = "12345678-0000-0000-0000-000000000000"
    let reading = try await TemporaryFolder([
      "groups.json": Texts.groups,
      "members.json": "{\"\(Texts.developers)\": \(Texts.members), \"\(strange)\": []}",
    ]).read()
    let group = try #require(ObjectID(Texts.developers))
    #expect(reading.snapshot.directory.members[group]?.count == 3)
    #expect(reading.snapshot.directory.members.count == 2 && reading.snapshot.directory.readAt != nil)
    #expect(
      reading.notes.contains { $0.hasSuffix("lists the members of \(strange), which is not among the groups.") })
  }

  @Test("a combined file with a wrong name is refused with its place")
  func combinedDamage() async throws {
    let text = "{\"\(Texts.developers)\": [],\n \"retail\": []}"
    let problem = try await TemporaryFolder(["members.json": text]).problem(["members.json"])
    #expect(problem?.hasPrefix("members.json:2:") == true, "\(problem ?? "no problem")")
  }

  @Test("an empty list is noted, except for a group without members")
  func emptyLists() async throws {
    let reading = try await TemporaryFolder([
      "groups.json": "[]", "users.json": "[]", "members/\(Texts.developers).json": "[]",
      "a.yaml": Texts.binding("readers", namespace: "retail-app"),
    ]).read()
    #expect(reading.notes.filter { $0.hasSuffix("is an empty list.") }.count == 2, "\(reading.notes)")
  }

  @Test("one name in two namespaces, or of two kinds, is two objects")
  func distinct() async throws {
    let role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ROLE\nmetadata:\n  name: r\n"
    let reading = try await TemporaryFolder([
      "a.yaml": Texts.binding("readers", namespace: "a") + "---\n" + Texts.binding("readers", namespace: "b"),
      "b.yaml": role.replacing("ROLE", with: "ClusterRole") + "---\n" + role.replacing("ROLE", with: "Role")
        + "  namespace: a\n",
    ]).read()
    #expect(reading.snapshot.bindings.count == 2)
    #expect(reading.snapshot.roles.count == 2)
    #expect(reading.notes.isEmpty)
  }

  @Test("what no source has is a gap")
  func gaps() async throws {
    let snapshot = try await TemporaryFolder(["k.json": Texts.kubernetes]).read().snapshot
    let missing: Set<Gap.Part> = [.clusterRoles, .roles, .roleBindings, .clusterRoleBindings, .groups, .members]
    #expect(snapshot.gaps.reduce(into: Set()) { $0.formUnion($1.parts) } == missing)
  }

  @Test("a workspace in memory is read like its files")
  func inMemory() throws {
    let reading = try WorkspaceReader.read(
      files: [("kubernetes.json", Texts.kubernetes), ("members/\(Texts.developers).json", Texts.members)],
      title: "sample", at: Timestamp(seconds: 5))
    #expect(reading.snapshot.title == "sample")
    #expect(reading.snapshot.readAt == Timestamp(seconds: 5))
    #expect(reading.snapshot.directory.members.count == 1)
  }
}
