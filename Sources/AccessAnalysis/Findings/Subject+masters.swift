import AccessModel

extension Subject {
  /// The group that may do everything, whatever its bindings.
  static let masters = Subject(kind: .group, name: AccessIdentity.masters)
}
