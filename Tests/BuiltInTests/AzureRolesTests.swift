import AccessModel
import Testing

@testable import BuiltIn

@Suite struct AzureRolesTests {
  @Test func `every role has an ID, a name and permissions in four lists`() throws {
    let roles = try Objects(json: AzureRoles.text).list
    #expect(Set(roles.compactMap { $0["roleName"].string }).isSuperset(of: ["Owner", "Contributor", "Reader"]))
    for role in roles {
      #expect(role["name"].string.flatMap { ObjectID($0) } != nil)
      #expect(role["roleType"].string == "BuiltInRole")
      let permissions = role["permissions"].list
      #expect(!permissions.isEmpty)
      for permission in permissions {
        for list in ["actions", "notActions", "dataActions", "notDataActions"] {
          #expect(permission[list].value is [String], "\(role["roleName"].string ?? "") \(list)")
        }
      }
    }
  }

  @Test func `the RBAC roles get their rights from data actions, the cluster user role none`() throws {
    let roles = try Objects(json: AzureRoles.text).list
    for role in roles {
      let name = try #require(role["roleName"].string)
      let hasDataActions = role["permissions"].list.contains { !$0["dataActions"].strings.isEmpty }
      #expect(hasDataActions == name.hasPrefix("Azure Kubernetes Service RBAC"), "\(name)")
    }
  }

  @Test func `every role of the text is a definition, with its name and permissions`() throws {
    let roles = try Objects(json: AzureRoles.text).list
    #expect(AzureRoles.definitions.map(\.roleName) == roles.compactMap { $0["roleName"].string })
    for (definition, role) in zip(AzureRoles.definitions, roles) {
      #expect(definition.permissions.first?.dataActions == role["permissions"].list.first?["dataActions"].strings)
    }
  }
}
