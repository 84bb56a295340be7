extension Snapshot {
  /// Returns the snapshot with the edits applied. Objects that stay keep their order; new ones follow them.
  package func applying(_ edits: ChangeSet) -> Snapshot {
    if edits.isEmpty { return self }
    // Each change states the whole result for its target, so the last one counts.
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
      contents: contents, directory: directory, title: title, readAt: readAt, gaps: gaps, origins: origins,
      sources: sources, live: live)
  }
}
