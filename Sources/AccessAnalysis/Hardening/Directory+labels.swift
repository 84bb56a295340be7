import AccessModel

extension Directory {
  /// The label of a group: its name and object ID, as names need not be unique.
  func groupLabel(_ id: ObjectID) -> String {
    group(id).map { "\($0.displayName) (\(id))" } ?? "\(id) (name unknown)"
  }

  /// The label of a group, user or service principal.
  func principalLabel(_ id: ObjectID) -> String {
    user(id).map { "\($0.displayName) (\($0.userPrincipalName))" }
      ?? servicePrincipal(id).map { "\($0.displayName) (\(id))" } ?? groupLabel(id)
  }
}
