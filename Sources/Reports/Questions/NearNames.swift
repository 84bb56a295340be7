/// Finds the names that somebody may have meant who typed another.
enum NearNames {
  /// The names within two slips of the typed one, or that hold it; the nearest first, at most five.
  static func of(_ typed: String, among names: some Sequence<String>) -> [String] {
    let wanted = Array(typed.lowercased().utf8.prefix(longest))
    guard !wanted.isEmpty else { return [] }
    // A short name is near to everything; one slip is all that it may have.
    let most = wanted.count < 5 ? 1 : 2
    var seen: Set<String> = []
    let near = names.compactMap { name -> (distance: Int, name: String)? in
      let candidate = Array(name.lowercased().utf8.prefix(longest))
      if wanted.count > 2, typed.utf8.count < name.utf8.count, Needle(typed).isIn(name) { return (most + 1, name) }
      guard abs(candidate.count - wanted.count) <= most else { return nil }
      let distance = slips(wanted, candidate)
      return distance <= most ? (distance, name) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
      .filter { seen.insert($0).inserted }.prefix(5).map { $0 }
  }

  /// ` Did you mean a or b?`, or nothing.
  static func question(_ names: [String]) -> String {
    names.isEmpty ? "" : " Did you mean \(names.joined(separator: " or "))?"
  }

  private static let longest = 100

  /// The letters to insert, drop, replace or swap with their neighbour to make one of the other.
  private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
