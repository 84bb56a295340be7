/// Bindings by namespace and name, cluster-wide bindings first: the order in which a server lists them.
struct BindingOrder: Sendable {
  private let bindings: [Binding]
  /// The namespace of each binding, by position in `namespaces`; -1 for the whole cluster.
  private let places: [Int32]
  private let namespaces: [Name]

  init(_ bindings: [Binding], _ places: [Int32], _ namespaces: [Name]) {
    (self.bindings, self.places, self.namespaces) = (bindings, places, namespaces)
  }

  /// The positions of the bindings in this order.
  ///
  /// Sorting the few bindings of each namespace is several times faster than sorting all of them together.
  func positions(_ clusterBindings: [Int32], _ bindingsOfNamespace: Relation) -> [Int32] {
    var positions: [Int32] = []
    positions.reserveCapacity(bindings.count)
    func add(_ some: ArraySlice<Int32>) {
      let start = positions.count
      positions += some
      let isInOrder = zip(some, some.dropFirst()).allSatisfy { !precedes($1, $0) }
      if !isInOrder { positions[start...].sort(by: precedes) }
    }
    add(clusterBindings[...])
    for namespace in namespaces.indices.sorted(by: { namespaces[$0] < namespaces[$1] }) {
      add(bindingsOfNamespace[namespace])
    }
    return positions
  }

  /// The positions after changes of few bindings.
  ///
  /// - Parameters:
  ///   - before: The positions in this order before them.
  ///   - former: The position that each binding had before; -1 for one that changed or is new.
  func positions(after before: [Int32], former: [Int32]) -> [Int32] {
    var moved = [Int32](repeating: -1, count: before.count)
    for (position, old) in former.enumerated() where old >= 0 { moved[Int(old)] = Int32(position) }
    var positions = before.map { moved[Int($0)] }.filter { $0 >= 0 }
    for (position, old) in former.enumerated() where old < 0 {
      let new = Int32(position)
      var (low, high) = (0, positions.count)
      while low < high {
        let middle = (low + high) / 2
        if precedes(positions[middle], new) { low = middle + 1 } else { high = middle }
      }
      positions.insert(new, at: low)
    }
    return positions
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (first, second) = (places[Int(left)], places[Int(right)])
    if first != second {
      if first < 0 || second < 0 { return first < 0 }
      return namespaces[Int(first)] < namespaces[Int(second)]
    }
    let (name, other) = (bindings[Int(left)].metadata.name, bindings[Int(right)].metadata.name)
    return name == other ? left < right : name < other
  }
}
