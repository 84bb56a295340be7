import AccessModel
import Connectors
import TestSupport
import Testing

/// Azure roles and assignments from `az`, and the messages if they are invalid.
@Suite struct AzureFileTests {
  private func contents(_ text: String) async throws -> Snapshot.Contents {
    try await TemporaryFolder(["x": text]).read(["x"]).snapshot.contents
  }

  @Test("the form of Azure Resource Manager, with everything under properties")
  func underProperties() async throws {
    let assignment = try await contents(
      """
      {"value": [{"id": "/a", "name": "n", "properties": {"principalId": "\(Texts.developers)", "principalType": "ForeignGroup",
        "roleDefinitionId": "/roleDefinitions/\(Texts.user)", "scope": "/", "condition": "", "updatedBy": null}}]}
      """
    ).roleAssignments.first
    #expect(assignment?.type == .foreignGroup && assignment?.scope == "/" && assignment?.condition == nil)
    #expect(assignment?.roleID?.description == Texts.user)
    let definition = try await contents(
      """
      [{"name": "\(Texts.user.uppercased())", "properties": {"roleName": "Ops", "type": "CustomRole", "permissions": [
        {"actions": ["*"], "notActions": null, "dataActions": [], "notDataActions": ["x"], "condition": "c"}]}}]
      """
    ).roleDefinitions.first
    #expect(definition?.id.description == Texts.user && definition?.roleName == "Ops")
    #expect(definition?.permissions.map(\.condition) == ["c"] && definition?.permissions.first?.notDataActions == ["x"])
    let denial = try await contents(
      """
      [{"properties": {"denyAssignmentName": "no", "scope": "/subscriptions/s", "condition": "c", "permissions": [],
        "principals": [{"id": "00000000-0000-0000-0000-000000000000", "type": "SystemDefined"}, {"type": "Everyone"}],
        "excludePrincipals": [{"id": "\(Texts.user)", "type": "ServicePrincipal", "displayName": null}]}}]
      """
    ).denyAssignments.first
    #expect(denial?.principals.map(\.isEveryone) == [true, true] && denial?.condition == "c")
    #expect(denial?.excludedPrincipals.map(\.type) == [.servicePrincipal] && denial?.appliesToChildScopes == true)
  }

  @Test("an assignment keeps its resource ID, which another listing may leave to its name and scope")
  func resourceIDs() async throws {
    let name = Texts.user
    let suffix = "providers/Microsoft.Authorization/roleAssignments/\(name)"
    func id(_ fields: String, scope: String = "/subscriptions/s") async throws -> String? {
      try await contents(
        """
        [{\(fields) "principalId": "\(Texts.developers)", "roleDefinitionId": "/r/\(name)", "scope": "\(scope)"}]
        """
      ).roleAssignments.first?.resourceID?.description
    }
    #expect(try await id("\"id\": \"/x/\(suffix)\",") == "/x/\(suffix)")
    #expect(try await id("\"name\": \"\(name)\",") == "/subscriptions/s/\(suffix)")
    #expect(try await id("\"name\": \"\(name)\",", scope: "/") == "/\(suffix)")
    #expect(try await id("\"id\": \"--all\",") == nil)
    #expect(try await id("\"id\": \"@/\(suffix)\",") == nil)
  }

  @Test(
    "groups say whether their members change by hand",
    arguments: [
      (#""groupTypes": []"#, .assigned), (#""groupTypes": ["Unified", "DynamicMembership"]"#, .rule),
      (#""groupTypes": [], "onPremisesSyncEnabled": true"#, .onPremises), (#""groupTypes": null"#, nil),
    ] as [(String, Group.MembershipSource?)])
  func membershipSources(fields: String, source: Group.MembershipSource?) async throws {
    let snapshot = try await TemporaryFolder([
      "x": #"[{"id": "\#(Texts.user)", "displayName": "G", "securityEnabled": true, \#(fields)}]"#
    ]).read(["x"]).snapshot
    #expect(snapshot.directory.groups.map(\.membershipSource) == [source])
  }

  @Test(
    "what lacks what decides is refused, with what is missing",
    arguments: [
      (#"{"principalId": "x", "roleDefinitionId": "r", "scope": "/"}"#, "principalId is “x”; expected an object ID"),
      (#"{"principalId": "\#(Texts.user)", "scope": "/"}"#, "an assignment without roleDefinitionId"),
      (#"{"principalId": "\#(Texts.user)", "roleDefinitionId": "r", "scope": null}"#, "an assignment without scope"),
      (#"{"denyAssignmentName": "d", "scope": "/", "permissions": []}"#, "a deny assignment without principals"),
      (#"{"denyAssignmentName": "d", "scope": "/", "principals": []}"#, "a deny assignment without permissions"),
      (#"{"denyAssignmentName": "d", "permissions": [], "principals": []}"#, "an assignment without scope"),
      (
        #"{"denyAssignmentName": "d", "scope": "/", "permissions": [], "principals": [{"type": "User"}]}"#,
        "a principal without an id"
      ),
      (
        #"{"clusterResourceId": "/c", "id": "/fleets/f/members/m"}"#,
        "id is “/fleets/f/members/m”; expected the resource"
      ),
      (#"{"clusterResourceId": "/c"}"#, "a fleet member without id"),
      (#"{"roleName": "r", "name": "\#(Texts.user)"}"#, "a role definition without permissions"),
      (#"{"roleName": "r", "name": "\#(Texts.user)", "permissions": [{"actions": "*"}]}"#, "actions is text"),
    ])
  func refused(entry: String, expected: String) async throws {
    let problem = try await TemporaryFolder(["x": "[\(entry)]"]).problem(["x"])
    #expect(problem?.hasPrefix("x:1:") == true && problem?.contains(expected) == true, "\(problem ?? "no problem")")
  }

  @Test("a missing list is a gap; an empty one is not")
  func missing() async throws {
    func parts(_ files: [String: String]) async throws -> Set<Gap.Part> {
      let snapshot = try await TemporaryFolder(["aks.json": Texts.cluster].merging(files) { $1 }).read().snapshot
      return Set(snapshot.gaps.flatMap(\.parts)).intersection([.azure, .denyAssignments])
    }
    #expect(try await parts([:]) == [.azure, .denyAssignments])
    #expect(try await parts(["role-assignments.json": "[]", "deny-assignments.json": "[]"]).isEmpty)
    #expect(try await parts(["x.json": Texts.roleAssignments, "y.json": Texts.denyAssignments]).isEmpty)
    #expect(try await parts(["role-assignments.json": "[{\"principalId\":"]).contains(.azure))
  }
}
