/// Edits in the order in which they are to be made.
package struct ChangeSet: Sendable, Hashable {
  package var changes: [Change]

  package init(_ changes: [Change] = []) {
    self.changes = changes
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// What undoes the edits once they are made on the snapshot: the last first.
  package func inverse(in snapshot: Snapshot) -> ChangeSet {
    var standing: [Change.Target: Change] = [:]
    let undoing = changes.map { change in
      let before = standing.updateValue(change, forKey: change.target)
      return before ?? Change(restoring: change.target, of: snapshot)
    }
    return ChangeSet(undoing.reversed())
  }
}

extension Snapshot {
  /// What would be known once the edits are made. Objects that stay keep their order, new ones follow them.
  package func applying(_ edits: ChangeSet) -> Snapshot {
    if edits.isEmpty { return self }
    // Each change says how its target stands afterwards, so that of several the last counts.
    var standing: [Change.Target: Change] = [:]
    for change in edits.changes { standing[change.target] = change }
    var contents = contents
    contents.bindings = bindings.compactMap { binding in
      switch standing.removeValue(forKey: .binding(binding.name, in: binding.scope)) {
      case nil: binding
      case .putBinding(let other): other
      default: nil
      }
    }
    contents.namespaces = namespaces.compactMap { namespace in
      switch standing.removeValue(forKey: .namespace(namespace.name)) {
      case nil: namespace
      case .putNamespace(let other): other
      default: nil
      }
    }
    for change in edits.changes {
      switch standing.removeValue(forKey: change.target) {
      case .putBinding(let binding): contents.bindings.append(binding)
      case .putNamespace(let namespace): contents.namespaces.append(namespace)
      default: break
      }
    }
    return Snapshot(
      contents: contents, directory: directory, title: title, readAt: readAt, gaps: gaps, origins: origins)
  }
}
