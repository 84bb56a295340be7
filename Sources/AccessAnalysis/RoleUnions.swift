import AccessModel

/// The ranges of roles held together; cached, as thousands of cells share a few combinations.
struct RoleUnions {
  private let levels: AccessLevels
  private var known: [Set<Int32>: LevelRange] = [:]

  init(_ levels: AccessLevels) {
    self.levels = levels
  }

  /// - Parameter roles: The role numbers, in any order and with duplicates; see `AccessLevels.range(ofRole:)`.
  mutating func range(of roles: [Int32]) -> LevelRange {
    if roles.isEmpty { return .none }
    if roles.count == 1 { return levels.range(ofRole: roles[0]) }
    return range(of: Set(roles))
  }

  /// What roles can be together at most: the highest of their upper ends.
  func most(of roles: Set<Int32>) -> AccessLevel {
    roles.reduce(.none) { max($0, levels.range(ofRole: $1).atMost) }
  }

  mutating func range(of roles: Set<Int32>) -> LevelRange {
    if let range = known[roles] { return range }
    let range = levels.range(ofRoles: roles)
    known[roles] = range
    return range
  }
}
