import AccessModel
import Testing

@testable import BuiltIn

@Suite struct DefaultRolesTests {
  let roles: [Objects]

  init() throws {
    roles = try Objects(json: DefaultRoles.text)["items"].list
  }

  func role(_ name: String) throws -> Objects {
    try #require(roles.first { $0.name == name })
  }

  @Test func `holds the seven ClusterRoles that come with every cluster`() {
    #expect(
      roles.map(\.name) == [
        "admin", "cluster-admin", "edit", "system:aggregate-to-admin", "system:aggregate-to-edit",
        "system:aggregate-to-view", "view",
      ])
    #expect(roles.allSatisfy { $0.kind == "ClusterRole" })
  }

  @Test(arguments: ["view", "edit", "admin"])
  func `an aggregated role's rules are those of the roles that its selector gathers`(name: String) throws {
    let role = try role(name)
    let selector = role["aggregationRule"]["clusterRoleSelectors"].list[0]["matchLabels"]
    let label = "rbac.authorization.k8s.io/aggregate-to-\(name)"
    #expect(selector[label].string == "true")
    let gathered = roles.filter { $0["metadata"]["labels"][label].string == "true" }.flatMap(\.rules)
    #expect(role.rules == gathered)
    #expect(!gathered.isEmpty)
  }

  @Test func `view reads no secrets and edit does not touch roles`() throws {
    let resources = { (role: Objects) in Set(role["rules"].list.flatMap { $0["resources"].strings }) }
    let view = try role("view")
    #expect(!resources(view).contains("secrets"))
    #expect(view["rules"].list.allSatisfy { $0["verbs"].strings == ["get", "list", "watch"] })
    #expect(resources(try role("edit")).contains("secrets"))
    #expect(!resources(try role("edit")).contains("rolebindings"))
    #expect(resources(try role("admin")).contains("rolebindings"))
  }

  @Test func `every resource that they name is a built-in one`() {
    for rule in roles.flatMap({ $0["rules"].list }) {
      for resource in rule["resources"].strings where resource != "*" {
        let parts = resource.split(separator: "/").map(String.init)
        for group in rule["apiGroups"].strings where group != "extensions" {
          let known = ResourceNames.all.first { $0.plural.text == parts[0] && $0.group.text == group }
          #expect(known != nil, "\(resource) in \(group)")
          // The rules still name it; the API lost it with Kubernetes 1.16.
          guard parts.count == 2, resource != "deployments/rollback" else { continue }
          #expect(known?.subresources.contains(parts[1]) == true, "\(resource)")
        }
      }
    }
  }
}
