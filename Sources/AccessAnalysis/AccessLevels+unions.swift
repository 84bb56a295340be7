import AccessModel

extension AccessLevels {
  /// The range that roles give together in one place.
  ///
  /// - Parameter roles: The role numbers, in any order and with duplicates; see `range(ofRole:)`.
  func union(of roles: [Int32]) -> LevelRange {
    if roles.isEmpty { return .none }
    return roles.count == 1 ? range(ofRole: roles[0]) : union(of: Set(roles))
  }

  /// The range that roles give together in one place.
  func union(of roles: Set<Int32>) -> LevelRange { unions.range(of: roles) { range(ofRoles: $0) } }

  /// What roles can be together at most: the highest of their upper ends.
  func mostUnion(of roles: Set<Int32>) -> AccessLevel {
    roles.reduce(.none) { max($0, range(ofRole: $1).atMost) }
  }
}
