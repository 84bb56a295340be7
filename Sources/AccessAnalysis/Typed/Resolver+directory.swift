import AccessModel

extension Resolver {
  /// The groups with exactly the typed display name, or that lists show under it; if there are none, those with that
  /// display name in another case.
  func groups(_ typed: String) -> [Group] {
    matches(directory.groups, typed, name: \.displayName) { directory.label(of: $0) }
  }

  /// The users with the typed name, found like groups.
  func users(_ typed: String) -> [User] {
    matches(directory.users, typed, name: \.displayName) { directory.label(of: $0) }
  }

  /// The service principals with the typed name, found like groups.
  func servicePrincipals(_ typed: String) -> [ServicePrincipal] {
    matches(directory.servicePrincipals, typed, name: \.displayName) { directory.label(of: $0) }
  }

  private func matches<Object>(
    _ objects: [Object], _ typed: String, name: (Object) -> String, label: (Object) -> String
  ) -> [Object] {
    let typed = Name(typed)
    let exact = objects.filter { object in
      Name(name(object)) == typed || spelling.forms(label(object)).contains { Name($0) == typed }
    }
    if !exact.isEmpty { return exact }
    let folded = typed.foldingASCIICase
    return objects.filter { Name(name($0)).foldingASCIICase == folded }
  }
}
