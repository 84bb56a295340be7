/// The shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm and Its Variations").
struct LineDifference {
  /// With the positions in both lists before the step.
  enum Step {
    case same(Int, Int)
    case removed(Int, Int)
    case added(Int, Int)

    var isSame: Bool { if case .same = self { true } else { false } }
    var isAdded: Bool { if case .added = self { true } else { false } }
    var isRemoved: Bool { if case .removed = self { true } else { false } }

    var place: (old: Int, new: Int) {
      switch self {
      case .same(let old, let new), .removed(let old, let new), .added(let old, let new): (old, new)
      }
    }
  }

  /// The number of differences beyond which everything between the first and the last is one.
  private static let limit = 2_000

  let steps: [Step]

  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let middle = LineDifference.middle(old[start..<old.count - end], new[start..<new.count - end])
    steps =
      (0..<start).map { .same($0, $0) } + middle
      + (0..<end).map { .same(old.count - end + $0, new.count - end + $0) }
  }

  private static func middle(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> [Step] {
    guard let rounds = rounds(old, new) else {
      return old.indices.map { .removed($0, new.startIndex) } + new.indices.map { .added(old.endIndex, $0) }
    }
    var steps: [Step] = []
    var (x, y) = (old.endIndex, new.endIndex)
    for (depth, furthest) in rounds.enumerated().reversed() {
      let k = (x - old.startIndex) - (y - new.startIndex)
      let isDown = k == -depth || (k != depth && furthest[k - 1, default: 0] < furthest[k + 1, default: 0])
      let former = isDown ? k + 1 : k - 1
      let fromX = depth == 0 ? old.startIndex : old.startIndex + furthest[former, default: 0]
      let fromY = depth == 0 ? new.startIndex : new.startIndex + (fromX - old.startIndex) - former
      while x > fromX && y > fromY {
        (x, y) = (x - 1, y - 1)
        steps.append(.same(x, y))
      }
      guard depth > 0 else { break }
      if isDown {
        y -= 1
        steps.append(.added(x, y))
      } else {
        x -= 1
        steps.append(.removed(x, y))
      }
    }
    return steps.reversed()
  }

  /// How far each diagonal reaches before each round; nil if there are too many differences.
  private static func rounds(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [[Int: Int]]? {
    var furthest = [1: 0]
    var rounds: [[Int: Int]] = []
    for depth in 0...min(old.count + new.count, limit) {
      rounds.append(furthest)
      for k in stride(from: -depth, through: depth, by: 2) {
        let isDown = k == -depth || (k != depth && furthest[k - 1, default: 0] < furthest[k + 1, default: 0])
        var x = isDown ? furthest[k + 1, default: 0] : furthest[k - 1, default: 0] + 1
        while x < old.count, x - k < new.count, x - k >= 0,
          old[old.startIndex + x] == new[new.startIndex + x - k]
        { x += 1 }
        furthest[k] = x
        if x >= old.count && x - k >= new.count { return rounds }
      }
    }
    return nil
  }
}
