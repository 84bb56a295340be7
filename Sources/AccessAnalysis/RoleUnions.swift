import AccessModel
import Synchronization

/// The ranges of roles held together; kept, as thousands of cells share a few combinations.
final class RoleUnions: Sendable {
  private let known = Mutex<[Set<Int32>: LevelRange]>([:])

  init() {}

  /// The range of roles, made if it is not known.
  func range(of roles: Set<Int32>, _ make: (Set<Int32>) -> LevelRange) -> LevelRange {
    if let range = known.withLock({ $0[roles] }) { return range }
    let range = make(roles)
    known.withLock { $0[roles] = range }
    return range
  }
}
