import AccessModel

extension Analysis {
  /// The analysis after changes of bindings and namespaces.
  ///
  /// Roles, Azure's assignments and memberships stay, so that only the index of the bindings is made anew.
  package func applying(_ changes: ChangeSet) -> Analysis {
    let levels = levels.applying(changes)
    return Analysis(
      levels: levels, authorizer: ClusterAuthorizer(Authorizer(levels.roles), authorizer.azure),
      memberships: memberships)
  }
}
