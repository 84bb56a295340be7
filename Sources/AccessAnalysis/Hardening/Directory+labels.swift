import AccessModel

extension Directory {
  /// A group in a message: its name and object ID, as names may be shared.
  func groupLabel(_ id: ObjectID) -> String {
    group(id).map { "\($0.displayName) (\(id))" } ?? "\(id) (name unknown)"
  }

  /// A group, person or service principal in a message.
  func principalLabel(_ id: ObjectID) -> String {
    user(id).map { "\($0.displayName) (\($0.userPrincipalName))" }
      ?? servicePrincipal(id).map { "\($0.displayName) (\(id))" } ?? groupLabel(id)
  }
}
