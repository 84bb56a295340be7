import AccessModel

/// The ranges of roles held together; cached, as thousands of cells share a few combinations.
struct RoleUnions {
  private let levels: AccessLevels
  private var known: [Set<Int32>: LevelRange] = [:]

  init(_ levels: AccessLevels) {
    self.levels = levels
  }

  /// - Parameter roles: The role numbers, in any order and with duplicates; -1 is a missing role, which gives nothing.
  mutating func range(of roles: [Int32]) -> LevelRange {
    if roles.isEmpty { return .none }
    if roles.count == 1 { return roles[0] < 0 ? .none : levels.ranges[Int(roles[0])] }
    return range(of: Set(roles))
  }

  /// What roles can be together at most: the highest of their upper ends.
  func most(of roles: Set<Int32>) -> AccessLevel {
    roles.reduce(.none) { $1 < 0 ? $0 : max($0, levels.ranges[Int($1)].atMost) }
  }

  mutating func range(of roles: Set<Int32>) -> LevelRange {
    if let range = known[roles] { return range }
    let range = levels.range(ofRoles: roles)
    known[roles] = range
    return range
  }
}
