extension Snapshot {
  /// What would be known once the edits are made. Objects that stay keep their order, new ones follow them.
  package func applying(_ edits: ChangeSet) -> Snapshot {
    if edits.isEmpty { return self }
    // Each change says how its target stands afterwards, so that of several the last counts.
    var latest: [Change.Target: Change] = [:]
    for change in edits.changes { latest[change.target] = change }
    var contents = contents
    contents.bindings = bindings.compactMap { binding in
      switch latest.removeValue(forKey: .binding(binding.name, in: binding.scope)) {
      case nil: binding
      case .putBinding(let other): other
      default: nil
      }
    }
    contents.namespaces = namespaces.compactMap { namespace in
      switch latest.removeValue(forKey: .namespace(namespace.name)) {
      case nil: namespace
      case .putNamespace(let other): other
      default: nil
      }
    }
    for change in edits.changes {
      switch latest.removeValue(forKey: change.target) {
      case .putBinding(let binding): contents.bindings.append(binding)
      case .putNamespace(let namespace): contents.namespaces.append(namespace)
      default: break
      }
    }
    return Snapshot(
      contents: contents, directory: directory, title: title, readAt: readAt, gaps: gaps, origins: origins)
  }
}
