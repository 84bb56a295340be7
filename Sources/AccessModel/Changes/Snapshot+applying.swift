extension Snapshot {
  /// Returns the snapshot with the edits applied. Objects that stay keep their order; new ones follow them.
  ///
  /// - Parameter date: When they were read; nil if they were not read but are planned.
  package func applying(_ edits: ChangeSet, at date: Timestamp? = nil) -> Snapshot {
    if edits.isEmpty { return self }
    var contents = contents
    var changed = ChangedPositions(count: bindings.count)
    var latest = edits.latest
    let numbers = numbers(ofBindings: Set(latest.keys))
    var namespaces = ChangedPositions(count: contents.namespaces.count)
    for change in edits.changes {
      switch latest.removeValue(forKey: change.target) {
      case .putBinding(let binding):
        if let number = numbers[change.target] {
          contents.bindings[number] = binding
          changed.note(number)
        } else {
          contents.bindings.append(binding)
        }
      case .deleteBinding:
        if let number = numbers[change.target] { changed.remove(number) }
      case .putNamespace(let namespace):
        if let number = number(ofNamespaceObject: namespace.name) {
          contents.namespaces[number] = namespace
        } else {
          contents.namespaces.append(namespace)
        }
      case .deleteNamespace(let name):
        if let number = number(ofNamespaceObject: name) { namespaces.remove(number) }
      case nil: break
      }
    }
    changed.apply(to: &contents.bindings)
    namespaces.apply(to: &contents.namespaces)
    let hasSameNames = contents.namespaces.count == self.namespaces.count && namespaces.isEmpty
    return Snapshot(
      contents: contents, directory: directory, title: title, readAt: date ?? readAt, gaps: gaps,
      index: hasSameNames
        ? SnapshotIndex(
          index, changedTo: contents.bindings, former: changed.former(contents.bindings.count),
          namespaces: contents.namespaces.count) : nil,
      origins: origins, sources: sources, live: live)
  }

  private func number(ofNamespaceObject name: Name) -> Int? {
    index.number(ofNamespace: name).flatMap { $0 < namespaces.count ? $0 : nil }
  }
}

/// Which elements of an array are changed or go; new ones follow the others.
private struct ChangedPositions {
  private let count: Int
  private var changed: Set<Int> = []
  private var removed: Set<Int> = []

  init(count: Int) {
    self.count = count
  }

  /// Whether all elements stay.
  var isEmpty: Bool { removed.isEmpty }

  mutating func note(_ position: Int) { changed.insert(position) }
  mutating func remove(_ position: Int) { removed.insert(position) }

  func apply<Element>(to elements: inout [Element]) {
    if removed.isEmpty { return }
    elements = elements.indices.filter { !removed.contains($0) }.map { elements[$0] }
  }

  /// The position that each element had before; -1 for one that changed or is new.
  ///
  /// - Parameter total: How many there are afterwards.
  func former(_ total: Int) -> [Int32] {
    var former: [Int32] = []
    former.reserveCapacity(total)
    for position in 0..<count where !removed.contains(position) {
      former.append(changed.contains(position) ? -1 : Int32(position))
    }
    return former + [Int32](repeating: -1, count: total - former.count)
  }
}
