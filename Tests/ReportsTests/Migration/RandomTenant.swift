import AccessModel
import TestSupport

/// Generates clusters and tenants so small that people, groups and roles often coincide.
struct RandomTenant {
  var random = SeededGenerator()

  static let namespaces: [Name] = ["a", "b"]
  static let resources: [Name] = ["pods", "secrets", "deployments"]
  private let ids = (0..<12).compactMap { ObjectID("00000000-0000-0000-0000-0000000000\($0 < 10 ? "0" : "")\($0)") }

  mutating func snapshot() -> Snapshot {
    var contents = Snapshot.Contents()
    contents.namespaces = RandomTenant.namespaces.map { Namespace(metadata: ObjectMetadata(name: $0)) }
    contents.roles = (0..<4).map { role(Name("r\($0)"), .cluster) }
    for namespace in RandomTenant.namespaces { contents.roles.append(role("local", .namespace(namespace))) }
    let directory = directory()
    contents.bindings = (0..<8).map { binding(Name("b\($0)"), directory) }
    return Snapshot(contents: contents, directory: directory, title: "random", readAt: Timestamp(seconds: 0))
  }

  private mutating func directory() -> Directory {
    let users = (0..<6).map { number in
      User(
        id: ids[number], displayName: "P\(number)", userPrincipalName: Name("p\(number)@contoso.com"),
        isGuest: number == 0)
    }
    let groups = (6..<11).map { number in
      Group(
        id: ids[number], displayName: "G\(one(["x", "y"]))\(number)", isSecurityEnabled: one([true, true, nil, false]))
    }
    var members: [ObjectID: [Directory.Member]] = [:]
    for group in groups {
      members[group.id] = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        one([true, true, false]) ? .user(one(users).id) : .group(one(groups).id)
      }
    }
    return Directory(groups: groups, users: users, members: members)
  }

  private mutating func role(_ name: Name, _ scope: Scope) -> Role {
    let rules = (0...Int.random(in: 0...1, using: &random)).map { _ in
      PolicyRule(
        verbs: [one(["get", "create", "*"])], apiGroups: [""], resources: [one(RandomTenant.resources + ["*"])])
    }
    return Role(metadata: ObjectMetadata(name: name), scope: scope, rules: rules)
  }

  private mutating func binding(_ name: Name, _ directory: Directory) -> Binding {
    let scope: Scope = one([.cluster, .namespace("a"), .namespace("b")])
    let reference =
      scope != .cluster && one([true, false, false])
      ? RoleReference(kind: .role, name: "local")
      : RoleReference(kind: .clusterRole, name: one(["r0", "r1", "r2", "r3"]))
    let subjects = (0...Int.random(in: 0...2, using: &random)).map { _ in
      let user = one(directory.users)
      return switch Int.random(in: 0..<8, using: &random) {
      case 0: Subject(kind: .user, name: one([user.userPrincipalName, user.id.name]))
      case 1...4: Subject(kind: .user, name: user.kubernetesName)
      default: Subject(kind: .group, name: one(directory.groups).id.name)
      }
    }
    return Binding(metadata: ObjectMetadata(name: name), scope: scope, role: reference, subjects: subjects)
  }

  private mutating func one<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}
