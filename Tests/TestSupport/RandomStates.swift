import AccessModel

/// Generates states and edits from few names, so that they often refer to the same objects.
package struct RandomStates {
  private var generator: SeededGenerator

  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  // Two spellings of é: one composed, one decomposed.
  package let namespaces: [Name] = ["a", "b", "caf\u{E9}", "cafe\u{301}"]
  package let groups: [Name] = ["dev", "Dev", "ops", "system:authenticated", "system:serviceaccounts:a"]
  package let users: [Name] = ["ann", "bob", "system:serviceaccount:a:app", "system:anonymous"]
  package let verbs: [Name] = ["get", "list", "create", "*", "impersonate"]
  package let apiGroups: [Name] = ["", "apps", "*"]
  package let resources: [Name] = ["pods", "secrets", "pods/log", "*/log", "pods/*", "*", "nodes"]
  package let names: [Name] = ["x", "y", "*"]
  private let urls: [Name] = ["/healthz", "/healthz*", "/healthz/**", "*", "/"]
  private let labels: [Name] = ["to-view", "to-edit"]

  package mutating func snapshot() -> Snapshot {
    var contents = Snapshot.Contents()
    contents.namespaces = namespaces.dropLast().map { Namespace(metadata: ObjectMetadata(name: $0)) }
    var taken: Set<String> = []
    for _ in 0..<number(8) {
      let role = role()
      if taken.insert("\(role.scope) \(Array(role.name.text.utf8))").inserted { contents.roles.append(role) }
    }
    for position in 0..<number(14) { contents.bindings.append(binding(position)) }
    return Snapshot(contents: contents, title: "random", readAt: Timestamp(seconds: 0))
  }

  /// Edits, some of existing objects and some of objects from earlier edits.
  package mutating func changes() -> ChangeSet {
    ChangeSet(
      (0..<number(7)).map { _ in
        let namespace = Namespace(metadata: ObjectMetadata(name: one(namespaces)), isTerminating: number(2) == 0)
        return switch number(5) {
        case 0: .putNamespace(namespace)
        case 1: .deleteNamespace(namespace.name)
        case 2:
          .deleteBinding(Name("b\(number(14))"), in: number(3) == 0 ? .cluster : .namespace(one(namespaces)))
        default: .putBinding(binding(number(14)))
        }
      })
  }

  package mutating func rules() -> [PolicyRule] {
    (0..<number(4)).map { _ in
      number(5) == 0
        ? PolicyRule(verbs: some(verbs, upTo: 2), nonResourceURLs: some(urls, upTo: 2))
        : PolicyRule(
          verbs: some(verbs, upTo: 3), apiGroups: some(apiGroups, upTo: 2), resources: some(resources, upTo: 3),
          resourceNames: number(4) == 0 ? some(names, upTo: 2) : [])
    }
  }

  private mutating func role() -> Role {
    let isCluster = number(2) == 0
    var metadata = ObjectMetadata(name: one(["r", "s", "t", "view"]))
    if number(3) == 0 { metadata.labels[one(labels)] = "true" }
    if number(2) == 0 { metadata.created = Timestamp(seconds: 0) }
    return Role(
      metadata: metadata, scope: isCluster ? .cluster : .namespace(one(namespaces)),
      rules: rules(),
      aggregation: isCluster && number(4) == 0 ? [LabelSelector(labels: [one(labels): "true"])] : nil)
  }

  private mutating func binding(_ position: Int) -> Binding {
    let scope = number(3) == 0 ? Scope.cluster : .namespace(one(namespaces + [""]))
    let isClusterRole = scope == .cluster || number(2) == 0
    return Binding(
      metadata: ObjectMetadata(name: Name("b\(position)")), scope: scope,
      role: RoleReference(kind: isClusterRole ? .clusterRole : .role, name: one(["r", "s", "t", "view", "missing"])),
      subjects: (0..<number(4)).map { _ in subject() })
  }

  private mutating func subject() -> Subject {
    switch number(3) {
    case 0: Subject(kind: .user, name: one(users), namespace: number(5) == 0 ? "a" : nil)
    case 1: Subject(kind: .group, name: one(groups))
    default:
      Subject(
        kind: .serviceAccount, name: one(["app", "a:app"]), namespace: number(2) == 0 ? one(namespaces + [""]) : nil)
    }
  }

  /// Returns a random number from 0 to below the one given.
  package mutating func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &generator) }

  /// Returns a random element of a nonempty collection.
  package mutating func one<Value>(_ values: [Value]) -> Value { generator.one(of: values) }

  /// Returns one to `most` random elements, possibly repeated.
  package mutating func some(_ values: [Name], upTo most: Int) -> [Name] {
    (0...number(most)).map { _ in one(values) }
  }
}
