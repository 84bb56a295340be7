extension Snapshot {
  /// Returns the snapshot after changes of a cluster. Objects that stay keep their order; new ones follow them.
  ///
  /// - Parameter date: When the changes were read.
  package func applying(_ changes: [ClusterChange], at date: Timestamp) -> Snapshot {
    let edited = applying(ChangeSet(changes.compactMap(\.edit)), at: date)
    guard changes.contains(where: { $0.edit == nil }) else { return edited }
    var contents = edited.contents
    for change in changes {
      switch change {
      case .edit: break
      case .putRole(let role): contents.roles.put(role) { $0.identity == role.identity }
      case .deleteRole(let identity): contents.roles.removeAll { $0.identity == identity }
      case .putServiceAccount(let account):
        contents.serviceAccounts.put(account) { ($0.namespace, $0.name) == (account.namespace, account.name) }
      case .deleteServiceAccount(let name, let namespace):
        contents.serviceAccounts.removeAll { ($0.namespace, $0.name) == (namespace, name) }
      }
    }
    return Snapshot(
      contents: contents, directory: directory, title: title, readAt: date, gaps: gaps, origins: origins,
      sources: sources, live: live)
  }
}

extension Array {
  /// Replaces the first element that matches, or adds the element.
  fileprivate mutating func put(_ element: Element, where matches: (Element) -> Bool) {
    if let position = firstIndex(where: matches) { self[position] = element } else { append(element) }
  }
}
