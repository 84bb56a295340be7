import AccessModel

extension Analysis {
  /// The analysis after changes of bindings and namespaces.
  ///
  /// Roles, Azure's assignments and memberships stay, so that only the index of the bindings is made anew, and what is
  /// known of namespaces whose bindings stay is kept.
  ///
  /// - Parameter date: When the changes were read; nil if they were not read but are planned.
  package func applying(_ changes: ChangeSet, at date: Timestamp? = nil) -> Analysis {
    let (former, levels) = (roles.snapshot.index, levels.applying(changes, at: date))
    let index = levels.roles.snapshot.index
    let changed = changes.changes.compactMap { change -> Int? in
      guard case .binding(_, .namespace(let name)) = change.target else { return nil }
      return index.number(ofNamespace: name)
    }
    let isNumberedAlike = index.namespaces == former.namespaces
    return with(levels, known: isNumberedAlike ? knownNamespaceGrants.map { ($0, Set(changed)) } : nil)
  }
}
