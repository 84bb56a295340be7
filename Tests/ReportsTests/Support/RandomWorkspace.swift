import AccessModel
import TestSupport

/// A random small cluster and tenant: groups within groups, bindings, Azure roles, system objects.
struct RandomWorkspace {
  static let cluster = "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/c1"
  static let namespaces: [Name] = ["shop", "bank", "kube-x"]
  static let groups = (1...6).map { id(10 + $0) }
  static let users = (1...4).map { id(20 + $0) }
  static let roles: [(name: Name, rules: [PolicyRule])] = {
    let view = [rule(["get"], ["pods"]), rule(["get"], ["services"])]
    let edit = view + [rule(["create"], ["pods"]), rule(["get"], ["secrets"])]
    return [
      ("view", view), ("edit", edit), ("admin", edit + [rule(["create"], ["rolebindings"])]),
      ("cluster-admin", [rule(["*"], ["*"], groups: ["*"])]), ("pods", [view[0]]), ("services", [view[1]]),
      ("writer", Array(edit[2...])), ("reader-of-one", [rule(["get"], ["secrets"], names: ["one"])]),
    ]
  }()
  /// AKS's roles by the level that each is, and one that can only read pods.
  static let azureRoles: [(id: String, name: String)] = [
    ("7f6c6a51-bcf8-42ba-9220-52d62157d7db", "view"), ("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", "edit"),
    ("3498e952-d568-435e-9b2c-8d77e338d7f7", "admin"), ("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "cluster-admin"),
    (id(99).description, "pods"),
  ]

  /// A condition that takes writing pods from a role and leaves all that `view` has.
  static let noPodsWritten = "!(ActionMatches{'Microsoft.ContainerService/managedClusters/pods/write'})"

  let snapshot: Snapshot

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
    func one<Value>(_ values: [Value]) -> Value { values[number(values.count)] }
    var contents = Snapshot.Contents()
    contents.namespaces = Self.namespaces.map { Namespace(metadata: ObjectMetadata(name: $0)) }
    contents.roles = Self.roles.map { role($0.name, $0.rules) }
    for position in 0..<number(12) {
      let scope: Scope = number(3) == 0 ? .cluster : .namespace(one(Self.namespaces + ["unlisted"]))
      let labels: [Name: String] = number(4) == 0 ? ["kubernetes.io/bootstrapping": "rbac-defaults"] : [:]
      contents.bindings.append(
        Binding(
          metadata: ObjectMetadata(name: Name("b\(position)"), labels: labels), scope: scope,
          role: RoleReference(kind: .clusterRole, name: one(Self.roles.map(\.name) + ["missing"])),
          subjects: (0...number(2)).map { _ in
            switch number(8) {
            case 0: user(Self.name(of: one(Self.users)))
            case 1: account("app", in: "shop")
            case 2: group("system:authenticated")
            default: group(one(Self.groups).name)
            }
          }))
    }
    contents.roleAssignments = (0..<number(6)).map { _ in
      let role = one(Self.azureRoles)
      let scope = one(
        [
          Self.cluster, "\(Self.cluster)/namespaces/shop", "\(Self.cluster)/namespaces/bank", "/subscriptions/s1",
          "\(Self.cluster)0",
        ])
      let isGroup = number(3) > 0
      return RoleAssignment(
        principalID: one(isGroup ? Self.groups : Self.users), principalType: isGroup ? "Group" : "User",
        roleDefinitionID: "/providers/Microsoft.Authorization/roleDefinitions/\(role.id)", roleName: role.name,
        scope: scope, condition: number(4) == 0 ? one(["@Unknown", Self.noPodsWritten]) : nil)
    }
    if number(3) == 0 {
      contents.denyAssignments = [
        DenyAssignment(
          name: "deny", scope: one([Self.cluster, "\(Self.cluster)/namespaces/shop"]),
          appliesToChildScopes: number(3) > 0,
          permissions: [
            AzurePermissions(
              actions: [], notActions: [],
              dataActions: ["Microsoft.ContainerService/managedClusters/secrets/*"], notDataActions: [])
          ],
          principals: [
            one(
              [.init(id: one(Self.groups), type: .group), .init(id: one(Self.users), type: .user)]
                as [DenyAssignment.Principal])
          ],
          excludedPrincipals: [], condition: nil)
      ]
    }
    contents.roleDefinitions = [
      RoleDefinition(
        id: Self.id(99), roleName: "pods",
        permissions: [
          AzurePermissions(
            actions: [], notActions: [],
            dataActions: ["Microsoft.ContainerService/managedClusters/pods/read"], notDataActions: [])
        ])
    ]
    contents.profile = ClusterProfile(
      name: "c1", resourceID: Self.cluster, entra: .managed, hasLocalAccounts: false, usesAzureRBAC: true)
    var members: [ObjectID: [Directory.Member]] = [:]
    for group in Self.groups {
      members[group] = (0..<number(4)).map { _ in
        number(2) == 0 ? .group(one(Self.groups)) : .user(one(Self.users))
      }
    }
    snapshot = Snapshot(
      contents: contents,
      directory: Directory(
        groups: Self.groups.map { Group(id: $0, displayName: "Group \($0.short)", isSecurityEnabled: true) },
        users: Self.users.map { User(id: $0, displayName: "User \($0)", userPrincipalName: Self.name(of: $0)) },
        members: members),
      title: "random", readAt: Timestamp(seconds: 0))
  }

  static func name(of user: ObjectID) -> Name { Name("u\(user.description.suffix(2))@contoso.com") }

  private static func id(_ number: Int) -> ObjectID {
    ObjectID("00000000-0000-0000-0000-0000000000\(number)") ?? .zero
  }
}
