import AccessModel
import TestSupport
import Testing

/// Edits and their undo.
@Suite struct ChangeSetTests {
  @Test("edits and their undo are the identity, one by one and all at once", arguments: Array(1...80) as [UInt64])
  func undo(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    for _ in 0..<10 {
      let changes = random.changes()
      let changed = snapshot.applying(changes)
      let stepped = changes.changes.reduce(snapshot) { $0.applying(ChangeSet([$1])) }
      #expect(Objects(stepped) == Objects(changed), "seed \(seed): \(changes)")
      let undo = changes.inverse(in: snapshot)
      #expect(Objects(changed.applying(undo)) == Objects(snapshot), "seed \(seed): \(changes)")
      #expect(Objects(snapshot.applying(undo)) == Objects(snapshot), "seed \(seed): \(changes)")
      #expect(
        Objects(changed.applying(undo).applying(undo.inverse(in: changed))) == Objects(changed), "seed \(seed)")
    }
  }

  @Test("after edits the index is as one built anew", arguments: Array(1...80) as [UInt64])
  func index(seed: UInt64) {
    var random = RandomStates(seed: seed)
    var snapshot = random.snapshot()
    for _ in 0..<10 {
      let changes = random.changes()
      snapshot = snapshot.applying(changes)
      let (index, anew) = (snapshot.index, SnapshotIndex(snapshot.contents))
      #expect(index.subjects == anew.subjects && index.namespaces == anew.namespaces, "seed \(seed): \(changes)")
      #expect(index.namespaceOfBinding == anew.namespaceOfBinding && index.roleOfBinding == anew.roleOfBinding)
      #expect(index.clusterBindings == anew.clusterBindings, "seed \(seed): \(changes)")
      #expect(
        index.isSystemBinding == anew.isSystemBinding && index.isSystemBinding == snapshot.bindings.map(\.isSystem))
      #expect(index.bindingsInOrder == anew.bindingsInOrder, "seed \(seed): \(changes)")
      let bindings = snapshot.bindings.enumerated().sorted {
        let (first, second) = ($0.element, $1.element)
        let (left, right) = (first.scope.namespace, second.scope.namespace)
        return (left == nil ? 0 : 1, left ?? "", first.name, $0.offset)
          < (right == nil ? 0 : 1, right ?? "", second.name, $1.offset)
      }
      #expect(index.bindingsInOrder.map(Int.init) == bindings.map(\.offset), "seed \(seed): \(changes)")
      for (left, right) in [
        (index.subjectsOfBinding, anew.subjectsOfBinding), (index.bindingsOfSubject, anew.bindingsOfSubject),
        (index.bindingsOfRole, anew.bindingsOfRole), (index.bindingsOfNamespace, anew.bindingsOfNamespace),
      ] {
        #expect((0..<left.count).map { Array(left[$0]) } == (0..<right.count).map { Array(right[$0]) })
      }
      for (number, subject) in anew.subjects.enumerated() { #expect(index.number(of: subject) == number) }
      for (number, name) in anew.namespaces.enumerated() { #expect(index.number(ofNamespace: name) == number) }
      for number in snapshot.bindings.indices {
        let binding = snapshot.bindings[number]
        #expect(snapshot.number(ofBinding: binding.name, in: binding.scope) == number, "seed \(seed): \(changes)")
      }
    }
  }

  /// The contents of a snapshot, regardless of order.
  private struct Objects: Equatable {
    let bindings: [Binding: Int]
    let namespaces: [Namespace: Int]
    let roles: [Role]

    init(_ snapshot: Snapshot) {
      bindings = Dictionary(snapshot.bindings.map { ($0, 1) }, uniquingKeysWith: +)
      namespaces = Dictionary(snapshot.namespaces.map { ($0, 1) }, uniquingKeysWith: +)
      roles = snapshot.roles
    }
  }

  @Test("a revocation keeps the other subjects, and deletes a binding without any")
  func revocation() {
    let grant = bind("b", .cluster, "reader", to: user("ann"), group("dev"), user("ann"))
    #expect(Change.revoke([0, 2], from: grant) == .putBinding(bind("b", .cluster, "reader", to: group("dev"))))
    #expect(Change.revoke([0, 1, 2], from: grant) == .deleteBinding("b", in: .cluster))
    #expect(Change.revoke([], from: bind("b", .cluster, "reader")) == .deleteBinding("b", in: .cluster))
  }

  @Test("existing objects keep their order, and new ones follow in the order of the edits")
  func order() {
    let bindings = (1...3).map { bind(Name("b\($0)"), .cluster, "reader", to: user("ann")) }
    let put = ["z", "b2", "a"].map { Change.putBinding(bind($0, .cluster, "reader", to: user("bob"))) }
    let changed = state([], bindings).applying(ChangeSet(put + [.deleteBinding("b1", in: .cluster)]))
    #expect(changed.bindings.map(\.name) == ["b2", "b3", "z", "a"])
    #expect(changed.bindings[0].subjects == [user("bob")])
  }
}
