import AccessModel

extension Analysis {
  /// The analysis after changes of bindings and namespaces.
  ///
  /// Roles, Azure's assignments and memberships stay, so that only the index of the bindings is made anew.
  ///
  /// - Parameter date: When the changes were read; nil if they were not read but are planned.
  package func applying(_ changes: ChangeSet, at date: Timestamp? = nil) -> Analysis {
    let levels = levels.applying(changes, at: date)
    return Analysis(
      levels: levels, authorizer: ClusterAuthorizer(Authorizer(levels.roles), authorizer.azure),
      memberships: memberships)
  }
}
