/// An index of a snapshot's bindings. Everything is numbered by position, so that questions count and compare integers
/// and use names only for output.
package struct SnapshotIndex: Sendable {
  /// Every distinct subject, resolved in its binding's scope.
  package let subjects: [Subject]
  /// The subjects of each binding, by position in `subjects`, in the binding's order.
  package let subjectsOfBinding: Relation
  /// The bindings that name each subject, each once even if it names the subject twice.
  package let bindingsOfSubject: Relation
  /// The bindings that refer to each role of the snapshot.
  package let bindingsOfRole: Relation
  /// The RoleBindings in each namespace of `namespaces`.
  package let bindingsOfNamespace: Relation
  /// Every ClusterRoleBinding.
  package let clusterBindings: [Int32]
  /// The namespace of each binding, by position in `namespaces`; -1 for the whole cluster.
  package let namespaceOfBinding: [Int32]
  /// The role of each binding, by position in the snapshot's roles; -1 if it is missing.
  package let roleOfBinding: [Int32]
  /// Every namespace that an object names; those with a Namespace object first, in the order of the snapshot.
  package let namespaces: [Name]

  private let subjectNumbers: [Subject: Int32]
  private let namespaceNumbers: [Name: Int32]
  private let roleNumbers: [RoleKey: Int32]
  private let serviceAccountNumbers: [Name: [Int32]]

  private struct RoleKey: Hashable {
    let scope: Scope
    let name: Name
  }

  package init(_ contents: Snapshot.Contents) {
    let (namespaces, roles, bindings) = (contents.namespaces, contents.roles, contents.bindings)
    var spaces = Numbering<Name>(capacity: namespaces.count)
    for namespace in namespaces { _ = spaces.number(namespace.name) }
    var places: [Int32] = []
    places.reserveCapacity(bindings.count)
    for binding in bindings.indices {
      // Lists usually keep the bindings of one namespace together.
      let isLikeLast = binding > 0 && bindings[binding].scope == bindings[binding - 1].scope
      places.append(
        isLikeLast ? places[binding - 1] : bindings[binding].scope.namespace.map { spaces.number($0) } ?? -1)
    }

    var subjects = Numbering<Subject>(capacity: bindings.count / 4)
    var numbered: [Int32] = []
    var starts = [0]
    numbered.reserveCapacity(bindings.count * 2)
    starts.reserveCapacity(bindings.count + 1)
    for binding in bindings.indices {
      for subject in bindings[binding].subjects {
        numbered.append(subjects.number(subject.resolved(in: bindings[binding].scope)))
      }
      starts.append(numbered.count)
    }
    var roleNumbers: [RoleKey: Int32] = Dictionary(minimumCapacity: roles.count)
    for (number, role) in roles.enumerated() {
      roleNumbers[RoleKey(scope: role.scope, name: role.name)] = Int32(number)
    }
    let roleOfBinding = bindings.indices.map { binding in
      let scope = bindings[binding].role.kind == .clusterRole ? Scope.cluster : bindings[binding].scope
      return roleNumbers[RoleKey(scope: scope, name: bindings[binding].role.name)] ?? -1
    }

    namespaceOfBinding = places
    self.subjects = subjects.values
    subjectNumbers = subjects.numbers
    self.namespaces = spaces.values
    namespaceNumbers = spaces.numbers
    self.roleNumbers = roleNumbers
    serviceAccountNumbers = Dictionary(
      grouping: contents.serviceAccounts.indices.map { Int32($0) }, by: { contents.serviceAccounts[Int($0)].namespace })
    self.roleOfBinding = roleOfBinding
    clusterBindings = places.indices.filter { places[$0] < 0 }.map { Int32($0) }
    subjectsOfBinding = Relation(count: bindings.count) { add in
      for binding in bindings.indices {
        for position in starts[binding]..<starts[binding + 1] { add(binding, Int(numbered[position])) }
      }
    }
    bindingsOfSubject = Relation(count: subjects.values.count) { add in
      // The last binding that named each subject, so that a binding that names it twice is recorded once.
      var last = [Int32](repeating: -1, count: subjects.values.count)
      for binding in bindings.indices {
        for position in starts[binding]..<starts[binding + 1] where last[Int(numbered[position])] != binding {
          last[Int(numbered[position])] = Int32(binding)
          add(Int(numbered[position]), binding)
        }
      }
    }
    bindingsOfRole = Relation(count: roles.count) { add in
      for (binding, role) in roleOfBinding.enumerated() where role >= 0 { add(Int(role), binding) }
    }
    bindingsOfNamespace = Relation(count: spaces.values.count) { add in
      for (binding, namespace) in places.enumerated() where namespace >= 0 { add(Int(namespace), binding) }
    }
  }

  /// The position of a resolved subject in `subjects`; nil if no binding names it.
  package func number(of subject: Subject) -> Int? { subjectNumbers[subject].map(Int.init) }

  /// The position of a namespace in `namespaces`; nil if nothing names it.
  package func number(ofNamespace name: Name) -> Int? { namespaceNumbers[name].map(Int.init) }

  /// The position of a binding; nil if there is none.
  ///
  /// - Parameter bindings: The bindings of this index.
  package func number(ofBinding name: Name, in scope: Scope, of bindings: [Binding]) -> Int? {
    let candidates =
      scope.namespace.map { number(ofNamespace: $0).map { bindingsOfNamespace[$0] } ?? [] } ?? clusterBindings[...]
    return candidates.first { bindings[Int($0)].name == name }.map { Int($0) }
  }

  /// The position of a role in the snapshot's roles; nil if there is none.
  package func number(ofRole name: Name, in scope: Scope) -> Int? {
    roleNumbers[RoleKey(scope: scope, name: name)].map(Int.init)
  }

  /// The position of a ServiceAccount; nil if there is no such object.
  ///
  /// - Parameter accounts: The service accounts of this index.
  package func number(ofServiceAccount name: Name, in namespace: Name, of accounts: [ServiceAccount]) -> Int? {
    numbers(ofServiceAccountsIn: namespace).first { accounts[Int($0)].name == name }.map { Int($0) }
  }

  /// The positions of a namespace's service accounts in the snapshot's.
  package func numbers(ofServiceAccountsIn namespace: Name) -> [Int32] { serviceAccountNumbers[namespace] ?? [] }
}

/// Numbers distinct values in the order they are added.
private struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private(set) var numbers: [Value: Int32]

  init(capacity: Int) {
    numbers = Dictionary(minimumCapacity: capacity)
  }

  mutating func number(_ value: Value) -> Int32 {
    let next = Int32(values.count)
    // A single lookup, whether or not the value is new.
    let number = { (number: inout Int32?) in
      let known = number ?? next
      number = known
      return known
    }(&numbers[value])
    if number == next { values.append(value) }
    return number
  }
}
