import AccessModel
import Testing

@testable import BuiltIn

@Suite struct SampleTests {
  let kubernetes: [Objects]
  let json: [String: Objects]

  init() throws {
    kubernetes = try Sample.files.filter { $0.path.hasPrefix("kubernetes/") }
      .flatMap { try Objects.documents(yaml: $0.text) }
    json = Dictionary(
      uniqueKeysWithValues: try Sample.files.filter { $0.path.hasSuffix(".json") }
        .map { ($0.path, try Objects(json: $0.text)) })
  }

  var bindings: [Objects] { kubernetes.filter { $0.kind.hasSuffix("Binding") } }

  func list(_ path: String) throws -> [Objects] { try #require(json[path]).list }

  func ids(_ path: String) throws -> Set<String> { Set(try list(path).compactMap { $0["id"].string }) }

  @Test func `no text holds a control character`() {
    for file in Sample.files {
      #expect(!file.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(file.path)")
    }
  }

  @Test func `every object has a kind, a name and a date between 2025 and October 2026`() throws {
    for object in kubernetes {
      #expect(object["apiVersion"].string != nil)
      #expect(!object.kind.isEmpty && !object.name.isEmpty)
      let created = try #require(object["metadata"]["creationTimestamp"].string, "\(object.name)")
      #expect(Timestamp(created) != nil && created >= "2025" && created < "2026-11", "\(object.name)")
    }
  }

  @Test func `no object is there twice`() {
    let keys = kubernetes.map { "\($0.kind) \($0.namespace ?? "") \($0.name)" }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `every namespaced object lies in a namespace of the sample`() {
    let namespaces = Set(kubernetes.filter { $0.kind == "Namespace" }.map(\.name))
    #expect(namespaces.count == 16)
    for object in kubernetes where ["Role", "RoleBinding", "ServiceAccount"].contains(object.kind) {
      #expect(object.namespace.map(namespaces.contains) == true, "\(object.name)")
    }
  }

  @Test func `one binding alone refers to a role that is missing`() throws {
    let defaults = try Objects(json: DefaultRoles.text)["items"].list
    let roles = Set((kubernetes + defaults).map { "\($0.kind) \($0.namespace ?? "") \($0.name)" })
    let missing = bindings.filter { binding in
      let kind = binding["roleRef"]["kind"].string ?? ""
      let namespace = kind == "Role" ? binding.namespace ?? "" : ""
      return !roles.contains("\(kind) \(namespace) \(binding["roleRef"]["name"].string ?? "")")
    }
    #expect(missing.map(\.name) == ["orders-migration"])
  }

  @Test func `groups are bound by object ID but for the odd ones`() throws {
    let known = try ids("groups.json")
    let odd = bindings.flatMap { $0["subjects"].list }
      .filter { $0.kind == "Group" }.compactMap { $0["name"].string }
      .filter { !known.contains($0) && !$0.hasPrefix("system:") }
    #expect(odd.count == 3)
    #expect(odd.contains("Catalog Team"))
    #expect(odd.contains { $0 != $0.lowercased() && known.contains($0.lowercased()) })
    #expect(odd.contains { ObjectID($0)?.name.text == $0 })
  }

  @Test func `users are bound by name or as a service principal, one of them has left`() throws {
    let names = Set(try list("users.json").compactMap { $0["userPrincipalName"].string })
    let principals = Set(
      json.filter { $0.key.hasPrefix("members/") }.values.flatMap(\.list)
        .filter { $0["servicePrincipalType"].string != nil }.compactMap { $0["id"].string })
    let odd = bindings.flatMap { $0["subjects"].list }
      .filter { $0.kind == "User" }.compactMap { $0["name"].string }
      .filter { !names.contains($0) && !principals.contains($0) && !$0.hasPrefix("system:") && $0 != "clusterAdmin" }
    #expect(odd == ["vera.ivanova@contoso.com"])
    #expect(principals.count == 3)
  }

  @Test func `bound service accounts exist`() {
    let accounts = Set(
      kubernetes.filter { $0.kind == "ServiceAccount" }.map { "\($0.namespace ?? "")/\($0.name)" })
    for binding in bindings {
      for subject in binding["subjects"].list where subject.kind == "ServiceAccount" {
        let account = "\(subject["namespace"].string ?? binding.namespace ?? "")/\(subject["name"].string ?? "")"
        // Kubernetes binds it before anything makes it.
        #expect(accounts.contains(account) || account == "kube-system/bootstrap-signer", "\(binding.name)")
      }
    }
  }

  @Test func `every group has a file of members, and those are known`() throws {
    let groups = try ids("groups.json")
    let users = try ids("users.json")
    #expect(Set(json.keys.filter { $0.hasPrefix("members/") }) == Set(groups.map { "members/\($0).json" }))
    for member in json.filter({ $0.key.hasPrefix("members/") }).values.flatMap(\.list) {
      let id = try #require(member["id"].string)
      switch member["@odata.type"].string {
      case "#microsoft.graph.user": #expect(users.contains(id))
      case "#microsoft.graph.group": #expect(groups.contains(id))
      default: #expect(member["@odata.type"].string == "#microsoft.graph.servicePrincipal")
      }
    }
  }

  @Test func `two groups share a name, two hold each other, one is empty, one is not for security`() throws {
    let groups = try list("groups.json")
    let names = groups.compactMap { $0["displayName"].string }
    #expect(names.count - Set(names).count == 1)
    #expect(groups.filter { $0["securityEnabled"].value as? Bool == false }.count == 1)
    let children = try Dictionary(
      uniqueKeysWithValues: ids("groups.json").map { id in
        (id, Set(try list("members/\(id).json").compactMap { $0["id"].string }))
      })
    #expect(children.filter { $0.value.isEmpty }.count == 1)
    #expect(children.filter { id, members in members.contains { children[$0]?.contains(id) == true } }.count == 2)
  }

  @Test func `role assignments name built-in roles, known principals and scopes around the cluster`() throws {
    let definitions = try Objects(json: AzureRoles.text).list
    let principals = try ids("groups.json").union(ids("users.json"))
    let cluster = try #require(json["aks.json"]?["id"].string)
    for assignment in try list("role-assignments.json") {
      let definition = definitions.first { $0["roleName"].string == assignment["roleDefinitionName"].string }
      let id = try #require(definition?["name"].string)
      #expect(assignment["roleDefinitionId"].string?.hasSuffix(id) == true)
      #expect(assignment["principalId"].string.map(principals.contains) == true)
      let scope = try #require(assignment["scope"].string)
      #expect(cluster.hasPrefix(scope) || scope.hasPrefix(cluster))
    }
  }

  @Test func `the admin group and the denied group are groups of the directory`() throws {
    let groups = try ids("groups.json")
    let profile = try #require(json["aks.json"])
    #expect(!profile["aadProfile"]["adminGroupObjectIDs"].strings.isEmpty)
    #expect(groups.isSuperset(of: profile["aadProfile"]["adminGroupObjectIDs"].strings))
    let denied = try list("deny-assignments.json").flatMap { $0["principals"].list + $0["excludePrincipals"].list }
    #expect(denied.count == 2 && groups.isSuperset(of: denied.compactMap { $0["id"].string }))
  }

  @Test func `contoso-viewer is view by another name`() throws {
    let copy = try #require(kubernetes.first { $0.name == "contoso-viewer" })
    let view = try #require(try Objects(json: DefaultRoles.text)["items"].list.first { $0.name == "view" })
    #expect(copy.rules == view.rules)
  }
}
