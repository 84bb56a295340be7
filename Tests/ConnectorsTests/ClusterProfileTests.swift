import AccessModel
import Connectors
import TestSupport
import Testing

/// The output of `az aks show`, in its own form and that of Azure Resource Manager, and missing fields.
@Suite struct ClusterProfileTests {
  private func profile(_ text: String) async throws -> ClusterProfile {
    try #require(try await TemporaryFolder(["aks.json": text]).read(["aks.json"]).snapshot.profile)
  }

  private static let group = "7F3C1B2E-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
  private static let id =
    "/subscriptions/s/resourcegroups/r/providers/Microsoft.ContainerService/managedClusters/contoso"

  /// The same cluster from the command and from Azure Resource Manager.
  static let shapes = [
    """
    {"aadProfile": {"adminGroupObjectIDs": ["\(group)"], "adminUsers": null, "clientAppId": null,
      "enableAzureRbac": true, "managed": true, "serverAppId": null, "serverAppSecret": null, "tenantId": "t"},
     "disableLocalAccounts": true, "enableRbac": true, "id": "\(id)", "kubernetesVersion": "1.34", "name": "contoso",
     "identity": {"principalId": null, "tenantId": "u", "type": "SystemAssigned", "userAssignedIdentities": null},
     "type": "Microsoft.ContainerService/ManagedClusters"}
    """,
    """
    {"id": "\(id)", "name": "contoso", "type": "Microsoft.ContainerService/managedClusters",
     "identity": {"type": "SystemAssigned", "tenantId": "u"},
     "properties": {"kubernetesVersion": "1.34", "enableRBAC": true, "disableLocalAccounts": true,
       "aadProfile": {"managed": true, "adminGroupObjectIDs": ["\(group)"], "enableAzureRBAC": true, "tenantID": "t"}}}
    """,
    """
    {"id": "\(id)", "name": "contoso", "kubernetesVersion": "1.34", "enableRbac": true, "disableLocalAccounts": true,
     "identity": {"tenantId": "u"}, "aadProfile":
       {"managed": true, "adminGroupObjectIds": ["\(group)"], "enableAzureRbac": true, "tenantId": "t"}}
    """,
  ]

  @Test("every form has the same result", arguments: shapes)
  func everyShape(text: String) async throws {
    let expected = ClusterProfile(
      name: "contoso", resourceID: Self.id, kubernetesVersion: "1.34", tenantID: "t", identityTenantID: "u",
      entra: .managed, adminGroups: [try #require(ObjectID(Self.group))],
      adminGroupsInCapitals: [try #require(ObjectID(Self.group))], hasLocalAccounts: false,
      usesKubernetesRBAC: true, usesAzureRBAC: true)
    #expect(try await profile(text) == expected)
  }

  @Test(
    "Entra integration is managed, of the retired form, or off",
    arguments: [
      ("null", .off), (#"{"managed": true, "adminGroupObjectIDs": null}"#, .managed),
      (#"{"managed": null, "clientAppId": "a", "serverAppId": "b"}"#, .legacy), (#"{"clientAppID": "a"}"#, .legacy),
    ] as [(String, ClusterProfile.EntraIntegration)])
  func entra(aadProfile: String, expected: ClusterProfile.EntraIntegration) async throws {
    let profile = try await profile(#"{"id": "\#(Self.id)", "name": "c", "aadProfile": \#(aadProfile)}"#)
    #expect(profile.entra == expected && profile.adminGroups.isEmpty)
    #expect(profile.hasLocalAccounts == nil && profile.usesKubernetesRBAC == nil)
  }

  @Test(
    "a wrong shape is named with its place",
    arguments: [
      (#""aadProfile": "on""#, "aadProfile is text; expected an object"),
      (#""aadProfile": {"managed": "true"}"#, "managed is text; expected true or false"),
      (#""aadProfile": {"adminGroupObjectIDs": "a,b"}"#, "adminGroupObjectIDs is text; expected a list"),
      (#""aadProfile": {"adminGroupObjectIDs": ["Admins"]}"#, "1:95: an admin group “Admins”; expected an object ID"),
      (#""disableLocalAccounts": 1"#, "disableLocalAccounts is a number; expected true or false"),
      (#""identity": []"#, "identity is a list; expected an object"), (#""name": "c""#, "the text ends unexpectedly"),
    ])
  func wrongShapes(field: String, expected: String) async throws {
    let end = field.hasPrefix(#""name""#) ? "" : "}"
    let text = #"{"type": "Microsoft.ContainerService/ManagedClusters", "# + field + end
    let problem = try await TemporaryFolder(["aks.json": text]).problem(["aks.json"])
    #expect(problem?.hasPrefix("aks.json:1:") == true, "\(problem ?? "no problem")")
    #expect(problem?.contains(expected) == true, "\(problem ?? "no problem")")
  }

  @Test("a list of clusters is refused")
  func list() async throws {
    for text in ["[\(Self.shapes[0])]", #"{"value": [\#(Self.shapes[1])]}"#] {
      let problem = try await TemporaryFolder(["aks.json": text]).problem(["aks.json"])
      #expect(problem?.contains("a list of managed clusters; expected one cluster") == true, "\(problem ?? "none")")
    }
  }

  @Test("files of two clusters are refused, and both are named")
  func two() async throws {
    let other = Self.shapes[0].replacing("managedClusters/contoso", with: "managedClusters/other")
    let folder = try TemporaryFolder(["a.json": Self.shapes[0], "b.json": other, "c.json": Self.shapes[0].uppercasedID])
    let problem = try #require(await folder.problem(["a.json", "b.json"]))
    #expect(problem.hasPrefix("b.json: it describes the cluster ") && problem.contains("other, and a.json the cluster"))
    #expect(await folder.problem()?.contains("; expected files of one cluster") == true)
    #expect(await folder.problem(["a.json", "c.json"]) == nil)
  }

  @Test("namespaces kube-system of two clusters are refused, and both are named")
  func twoSystems() async throws {
    func list(_ uid: String) -> String {
      #"{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Namespace", "metadata": "#
        + #"{"name": "kube-system", "uid": "\#(uid)"}}]}"#
    }
    let folder = try TemporaryFolder(["a.json": list("u-1"), "b.json": list("u-2"), "c.json": list("u-1")])
    #expect(
      await folder.problem(["a.json", "b.json"])
        == "b.json: its namespace kube-system has the UID u-2, and that of a.json has u-1; expected files of one cluster"
    )
    #expect(await folder.problem(["a.json", "c.json"]) == nil)
  }

  @Test("if two profiles of one cluster differ, the later counts, with a note")
  func twice() async throws {
    let later = Self.shapes[0].replacing(#""disableLocalAccounts": true"#, with: #""x": 1"#)
    let folder = try TemporaryFolder(["a.json": Self.shapes[0], "c.json": Self.shapes[0], "d.json": later])
    let same = try await folder.read(["a.json", "c.json"])
    #expect(same.notes.isEmpty && same.snapshot.gaps(in: [.profile]).isEmpty)
    let reading = try await folder.read(["a.json", "d.json"])
    #expect(
      reading.snapshot.contradictions(in: [.profile]).map(\.reason) == [
        "the cluster contoso is defined twice with different content"
      ])
    #expect(reading.snapshot.profile?.hasLocalAccounts == nil)
  }

  @Test("groups that occur only as members of others are not a list of groups")
  func nestedGroups() async throws {
    let members = """
      [{"@odata.type": "#microsoft.graph.group", "id": "\(Self.group)", "displayName": "Nested"}]
      """
    let snapshot = try await TemporaryFolder(["members/\(Texts.user).json": members]).read().snapshot
    #expect(snapshot.directory.groups.count == 1)
    #expect(snapshot.gaps(in: [.groups]).map(\.reason) == ["the sources contain no Entra groups"])
  }
}

extension String {
  /// The text with the words of resource IDs in capitals, which are not significant.
  fileprivate var uppercasedID: String { replacing("resourcegroups", with: "RESOURCEGROUPS") }
}
