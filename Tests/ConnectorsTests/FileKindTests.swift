import AccessModel
import Connectors
import TestSupport
import Testing

/// The kind of each file in a workspace is determined by its content, whatever its name.
@Suite struct FileKindTests {
  private func snapshot(_ text: String) async throws -> Snapshot {
    try await TemporaryFolder(["x": text]).read(["x"]).snapshot
  }

  @Test("a list of Kubernetes objects, in JSON and YAML")
  func kubernetes() async throws {
    let json = try await snapshot(Texts.kubernetes)
    #expect(json.namespaces.map(\.name) == ["retail-app"])
    #expect(json.serviceAccounts.map(\.name) == ["ci"])
    let yaml = try await snapshot(
      Texts.namespace("retail-app") + "---\n" + Texts.binding("readers", namespace: "retail-app"))
    #expect(yaml.bindings.map(\.name) == ["readers"])
  }

  @Test("the output of az aks show, in the form of the command and of Azure Resource Manager")
  func cluster() async throws {
    let profile = try #require(try await snapshot(Texts.cluster).profile)
    #expect(profile.name == "contoso")
    #expect(profile.isEntraEnabled && profile.usesAzureRBAC)
    #expect(profile.hasLocalAccounts == true)
    #expect(profile.adminGroups.map(\.description) == [Texts.developers])
    let resource = """
      {"name": "contoso", "type": "Microsoft.ContainerService/managedClusters", "kind": "Base",
       "properties": {"disableLocalAccounts": true, "aadProfile": {"managed": true, "enableAzureRBAC": false, "tenantID": "t"}}}
      """
    let other = try #require(try await snapshot(resource).profile)
    #expect(other.tenantID == "t" && !other.usesAzureRBAC && other.hasLocalAccounts == false)
    let withoutEntra = #"{"name": "c", "type": "Microsoft.ContainerService/ManagedClusters", "aadProfile": null}"#
    #expect(try await snapshot(withoutEntra).profile?.isEntraEnabled == false)
  }

  @Test("groups and users")
  func directory() async throws {
    let groups = try await snapshot(Texts.groups).directory.groups
    #expect(groups.map(\.displayName) == ["Retail Developers"])
    #expect(groups.first?.isSecurityEnabled == true)
    let users = try await snapshot(Texts.users).directory.users
    #expect(users.map(\.userPrincipalName) == ["ada@contoso.com"])
    #expect(users.first?.isEnabled == false)
    #expect(users.first?.isGuest == true)
  }

  @Test("role assignments, deny assignments and role definitions")
  func azure() async throws {
    let assignment = try #require(try await snapshot(Texts.roleAssignments).contents.roleAssignments.first)
    #expect(assignment.roleName == "Azure Kubernetes Service RBAC Reader")
    #expect(assignment.condition == nil)
    let denial = try #require(try await snapshot(Texts.denyAssignments).contents.denyAssignments.first)
    #expect(denial.name == "no secrets" && !denial.appliesToChildScopes)
    #expect(denial.principals.map(\.id.description) == [Texts.developers])
    let definition = try #require(try await snapshot(Texts.roleDefinitions).contents.roleDefinitions.first)
    #expect(definition.roleName == "Reader")
    #expect(definition.permissions.first?.actions == ["*/read"])
  }

  @Test("the members of a fleet, compared with the cluster by ID")
  func fleet() async throws {
    let reading = try await TemporaryFolder(["x.json": Texts.fleetMembers, "aks.json": Texts.cluster]).read()
    let member = try #require(reading.snapshot.contents.fleetMembers.first)
    #expect(
      member.fleet == AzureScope("/subscriptions/S/resourceGroups/R/providers/Microsoft.ContainerService/fleets/F1"))
    #expect(member.cluster == AzureScope(reading.snapshot.profile?.resourceID ?? ""))
    #expect(!reading.notes.contains { $0.contains("x.json") }, "\(reading.notes)")
  }

  @Test("the members of a group named by the file name")
  func members() async throws {
    let folder = try TemporaryFolder([
      "members/\(Texts.developers.uppercased()).json": Texts.members, "groups.json": Texts.groups,
    ])
    let directory = try await folder.read().snapshot.directory
    let group = try #require(directory.groups.first)
    let user = try #require(ObjectID(Texts.user))
    let principal = try #require(ObjectID(Texts.principal))
    #expect(
      directory.members[group.id] == [
        .user(user), .servicePrincipal(principal), .other("#microsoft.graph.device"),
      ])
    #expect(directory.user(principalName: "ada@contoso.com")?.displayName == "Ada")
    #expect(directory.servicePrincipal(principal)?.isManagedIdentity == true)
  }

  @Test("an empty list of members means a group without members, and not one whose members are unknown")
  func emptyMembers() async throws {
    let folder = try TemporaryFolder(["members/\(Texts.developers).json": "[]", "groups.json": Texts.groups])
    let directory = try await folder.read().snapshot.directory
    #expect(directory.members.values.map(\.count) == [0])
  }

  @Test(
    "what aksess knows no kind of is refused",
    arguments: [
      (#"{"a": 1}"#, "an object of an unknown kind"), (#"[{"a": 1}]"#, "a list of entries of an unknown kind"),
      ("5", "a document without apiVersion and kind"), ("just words", "a document without apiVersion and kind"),
      ("a: b", "a document without apiVersion and kind"), (#"{"kind": "Role"}"#, "an object of an unknown kind"),
      ("[5]", "a number; expected an object"), ("[] x", "more text after the end"),
      ("[", "the text ends unexpectedly"),
      (#"[{"id": "no-guid", "securityEnabled": true}]"#, "id is “no-guid”; expected an object ID"),
      (#"[{"id": 5, "securityEnabled": true}]"#, "id is a number; expected text"),
    ])
  func unknown(text: String, expected: String) async throws {
    let problem = try await TemporaryFolder(["x": text]).problem(["x"])
    #expect(problem?.hasPrefix("x:1:") == true, "\(problem ?? "no problem")")
    #expect(problem?.contains(expected) == true, "\(problem ?? "no problem")")
  }

  @Test("entries of an unknown kind among known ones are skipped with a note")
  func unknownEntries() async throws {
    let text = Texts.groups.dropLast() + #", {"something": "else"}]"#
    let reading = try await TemporaryFolder(["x": String(text)]).read(["x"])
    #expect(reading.snapshot.directory.groups.count == 1)
    #expect(reading.notes.contains { $0.hasSuffix("x contains 1 entry of an unknown kind; skipped.") })
  }
}
