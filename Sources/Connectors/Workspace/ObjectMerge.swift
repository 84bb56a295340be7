import AccessModel
import Manifests

/// Puts Kubernetes objects of several sources together: the same object twice is one, and of two that differ the later
/// counts and is said.
struct ObjectMerge {
  private(set) var contents = Snapshot.Contents()
  private(set) var gaps: [Gap] = []
  private var skipped: [String: Int] = [:]
  private var repeated: [String] = []
  private var unplaced = 0
  private var namespaces = Positions()
  private var serviceAccounts = Positions()
  private var roles = Positions()
  private var bindings = Positions()

  /// Adds the objects of one source; `namespace` is the one of objects that name none.
  mutating func add(_ objects: KubernetesObjects, namespace: Name) {
    skipped.merge(objects.skipped, uniquingKeysWith: +)
    for object in objects.namespaces {
      add(object, named: object.name, in: .cluster, to: \.namespaces, \.namespaces, kind: "Namespace", .namespaces)
    }
    for var object in objects.serviceAccounts {
      if object.namespace.isEmpty { object.namespace = namespace }
      let scope = Scope.namespace(object.namespace)
      add(
        object, named: object.name, in: scope, to: \.serviceAccounts, \.serviceAccounts, kind: "ServiceAccount",
        .serviceAccounts)
    }
    for var object in objects.roles {
      if object.scope == .namespace("") { object.scope = .namespace(namespace) }
      let part: Gap.Part = object.scope == .cluster ? .clusterRoles : .roles
      add(object, named: object.name, in: object.scope, to: \.roles, \.roles, kind: object.kind.rawValue, part)
    }
    for var object in objects.bindings {
      if object.scope == .namespace("") {
        object.scope = .namespace(namespace)
        if namespace.isEmpty { unplaced += 1 }
      }
      let part: Gap.Part = object.scope == .cluster ? .clusterRoleBindings : .roleBindings
      add(object, named: object.name, in: object.scope, to: \.bindings, \.bindings, kind: object.kind.text, part)
    }
  }

  /// Sentences about repeats and about what was passed over.
  var notes: [String] {
    var notes = repeated.prefix(5).map { "\($0) is defined twice with different content: the later one counts." }
    if repeated.count > 5 { notes.append("\(repeated.count - 5) more objects are defined twice.") }
    if unplaced > 0 {
      notes.append("\(unplaced) RoleBindings name no namespace and count in no answer; -n gives them one.")
    }
    let kinds = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !kinds.isEmpty {
      let words = kinds.prefix(6).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      let rest = kinds.count > 6 ? " and \(kinds.count - 6) more kinds" : ""
      notes.append("Passed over, as aksess does not use them: \(words)\(rest).")
    }
    return notes
  }

  private struct Positions {
    private struct Key: Hashable {
      let scope: Scope
      let name: Name
    }

    private var positions: [Key: Int] = [:]

    /// The position that the object has already, or nil after noting `next` as its position.
    mutating func existing(_ name: Name, _ scope: Scope, next: Int) -> Int? {
      // One look-up, whether the object is new or not.
      { (position: inout Int?) in
        defer { position = position ?? next }
        return position
      }(&positions[Key(scope: scope, name: name)])
    }
  }

  private mutating func add<Object: Equatable>(
    _ object: Object, named name: Name, in scope: Scope, to list: WritableKeyPath<Snapshot.Contents, [Object]>,
    _ positions: WritableKeyPath<ObjectMerge, Positions>, kind: String, _ part: Gap.Part
  ) {
    let next = contents[keyPath: list].count
    guard let position = self[keyPath: positions].existing(name, scope, next: next) else {
      contents[keyPath: list].append(object)
      return
    }
    guard contents[keyPath: list][position] != object else { return }
    contents[keyPath: list][position] = object
    let place = scope.namespace.map { "\($0)/" } ?? ""
    repeated.append("\(kind) \(place)\(name)")
    gaps.append(Gap([part], reason: "\(kind) \(place)\(name) is defined twice"))
  }
}
