import AccessModel
import TestSupport

/// A random small tenant and cluster with every fault that findings are about.
struct RandomTenancy {
  let snapshot: Snapshot

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
    func one<Value>(_ values: [Value]) -> Value { values[number(values.count)] }
    let (groups, users) = ((1...6).map { FaultCase.id("a", $0) }, (1...5).map { FaultCase.id("b", $0) })
    let principal = FaultCase.id("c", 1)
    let people = users.enumerated().map { position, id in
      User(
        id: id, displayName: "Person \(position)",
        userPrincipalName: Name(position == 4 ? "p4_x.com#EXT#@contoso.com" : "p\(position)@contoso.com"),
        mail: "mail\(position)@contoso.com", isEnabled: position != 3)
    }
    let view = [rule(["get"], ["pods"]), rule(["get"], ["services"])]
    let edit = view + [rule(["create"], ["pods"])]
    let roles: [(Name, [PolicyRule])] = [
      ("view", view), ("edit", edit), ("looks", view), ("pods", [view[0]]), ("nothing", []),
      ("admin", edit + [rule(["create"], ["rolebindings"], groups: ["rbac.authorization.k8s.io"])]),
      ("secrets", [rule(["get"], ["secrets"])]),
    ]
    let namespaces: [Name] = ["shop", "bank", "gone"]
    var contents = Snapshot.Contents()
    contents.namespaces = namespaces.map {
      Namespace(metadata: ObjectMetadata(name: $0), isTerminating: $0 == "gone")
    }
    contents.roles = roles.map { role($0.0, $0.1) } + [role("own", in: .namespace("shop"), [view[0]])]
    let names: [Name] =
      people.map(\.kubernetesName) + people.map(\.userPrincipalName) + people.compactMap { $0.mail.map { Name($0) } }
      + ["P1@contoso.com", "nobody@contoso.com", principal.name, "deploy", groups[0].name, users[0].name]
    let groupNames: [Name] =
      groups.map(\.name) + groups.map(\.name)
      + ["Group 1", "Group 2", "other", Name(groups[2].description.uppercased()), users[1].name, principal.name]
    let days = ["2026-11-30", "2026-12-01", "2027-06-30", "soon"]
    contents.bindings = (0..<number(14)).map { position in
      let scope: Scope = number(4) == 0 ? .cluster : .namespace(one(namespaces))
      var annotations: [Name: String] = [:]
      if number(4) == 0 { annotations["aksess/expires-on"] = one(days) }
      if number(4) == 0 { annotations["aksess/reviewed-on"] = one(["2026-01-01", "2026-11-30", "soon"]) }
      if number(3) == 0 { annotations["aksess/owner"] = "Ada" }
      if number(3) == 0 { annotations["aksess/group-name"] = one(["Group 1", "Group 3"]) }
      let isOwn = scope == .namespace("shop") && number(3) == 0
      return Binding(
        metadata: ObjectMetadata(name: Name("b\(position)"), annotations: annotations), scope: scope,
        role: RoleReference(
          kind: isOwn ? .role : .clusterRole,
          name: isOwn ? one(["own", "missing"]) : one(roles.map(\.0) + ["missing"])),
        subjects: (0..<number(4)).map { _ in
          switch number(5) {
          case 0: account("app", in: one(namespaces))
          case 1, 2: user(one(names))
          default: group(one(groupNames))
          }
        })
    }
    var members: [ObjectID: [Directory.Member]] = [:]
    for group in groups where number(5) > 0 {
      members[group] = (0..<number(4)).map { _ in
        number(2) == 0 ? .group(one(groups)) : number(5) == 0 ? .servicePrincipal(principal) : .user(one(users))
      }
    }
    snapshot = Snapshot(
      contents: contents,
      directory: Directory(
        groups: groups.enumerated().map { position, id in
          Group(id: id, displayName: "Group \(position / 2)", isSecurityEnabled: position == 5 ? false : true)
        },
        users: people, servicePrincipals: [ServicePrincipal(id: principal, displayName: "deploy")], members: members),
      title: "random", readAt: Timestamp(seconds: 0))
  }
}
