/// An index of a snapshot's bindings. Everything is numbered by position, so that questions count and compare integers
/// and use names only for output.
package final class SnapshotIndex: Sendable {
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
  /// Whether each binding came with Kubernetes or an AKS add-on.
  package let isSystemBinding: [Bool]
  /// The bindings by namespace and name, cluster-wide bindings first; worked out when it is first asked for.
  package var bindingsInOrder: [Int32] { order.value }
  /// Every namespace that an object names; those with a Namespace object first, in the order of the snapshot.
  package let namespaces: [Name]

  private let order: Lazily<[Int32]>
  let subjectNumbers: [Subject: Int32]
  let namespaceNumbers: [Name: Int32]
  private let roleNumbers: [RoleKey: Int32]
  private let serviceAccountNumbers: [Name: [Int32]]

  private struct RoleKey: Hashable {
    let scope: Scope
    let name: Name
  }

  package convenience init(_ contents: Snapshot.Contents) {
    var roleNumbers: [RoleKey: Int32] = Dictionary(minimumCapacity: contents.roles.count)
    for (number, role) in contents.roles.enumerated() {
      roleNumbers[RoleKey(scope: role.scope, name: role.name)] = Int32(number)
    }
    let accounts = Dictionary(
      grouping: contents.serviceAccounts.indices.map { Int32($0) }, by: { contents.serviceAccounts[Int($0)].namespace })
    self.init(
      BindingNumbers(contents.namespaces, contents.bindings) { binding in
        SnapshotIndex.role(of: binding, roleNumbers)
      }, of: contents.bindings, roles: contents.roles.count, roleNumbers, accounts)
  }

  /// The index after changes of bindings alone: only those that changed are looked up by their names.
  ///
  /// - Parameters:
  ///   - bindings: All bindings afterwards.
  ///   - former: The position that each had before; -1 for one that changed or is new.
  ///   - namespaces: How many namespaces have an object.
  convenience init(_ index: SnapshotIndex, changedTo bindings: [Binding], former: [Int32], namespaces: Int) {
    let numbers = BindingNumbers(index, changedTo: bindings, former: former, namespaces: namespaces) { binding in
      SnapshotIndex.role(of: binding, index.roleNumbers)
    }
    // Only what is known is taken over, so that no index holds on to another.
    let before = index.order.known.map { (order: $0, former: former) }
    self.init(
      numbers, of: bindings, after: before, roles: index.bindingsOfRole.count, index.roleNumbers,
      index.serviceAccountNumbers)
  }

  private static func role(of binding: Binding, _ numbers: [RoleKey: Int32]) -> Int32 {
    let scope = binding.role.kind == .clusterRole ? Scope.cluster : binding.scope
    return numbers[RoleKey(scope: scope, name: binding.role.name)] ?? -1
  }

  /// - Parameter before: The order of the bindings before changes, and where each was then; nil if it is not known.
  private init(
    _ numbers: BindingNumbers, of bindings: [Binding], after before: (order: [Int32], former: [Int32])? = nil,
    roles: Int, _ roleNumbers: [RoleKey: Int32], _ serviceAccountNumbers: [Name: [Int32]]
  ) {
    let (places, roleOfBinding, starts, numbered) = (numbers.places, numbers.roles, numbers.starts, numbers.numbered)
    namespaceOfBinding = places
    isSystemBinding = numbers.systems
    subjects = numbers.subjects
    subjectNumbers = numbers.subjectNumbers
    namespaces = numbers.namespaces
    namespaceNumbers = numbers.namespaceNumbers
    self.roleNumbers = roleNumbers
    self.serviceAccountNumbers = serviceAccountNumbers
    self.roleOfBinding = roleOfBinding
    clusterBindings = places.indices.filter { places[$0] < 0 }.map { Int32($0) }
    subjectsOfBinding = Relation(starts: starts, values: numbered)
    bindingsOfSubject = Relation(count: subjects.count) { add in
      // The last binding that named each subject, so that a binding that names it twice is recorded once.
      var last = [Int32](repeating: -1, count: numbers.subjects.count)
      for binding in places.indices {
        for position in starts[binding]..<starts[binding + 1] where last[Int(numbered[Int(position)])] != binding {
          last[Int(numbered[Int(position)])] = Int32(binding)
          add(Int(numbered[Int(position)]), binding)
        }
      }
    }
    bindingsOfRole = Relation(count: roles) { add in
      for (binding, role) in roleOfBinding.enumerated() where role >= 0 { add(Int(role), binding) }
    }
    bindingsOfNamespace = Relation(count: namespaces.count) { add in
      for (binding, namespace) in places.enumerated() where namespace >= 0 { add(Int(namespace), binding) }
    }
    order = Lazily { [clusterBindings, bindingsOfNamespace, namespaces] in
      let order = BindingOrder(bindings, places, namespaces)
      return before.map { order.positions(after: $0.order, former: $0.former) }
        ?? order.positions(clusterBindings, bindingsOfNamespace)
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
