/// Finds names that are similar to a mistyped one.
package enum NearNames {
  /// A name, and how to type it.
  package struct Candidate: Sendable {
    let name: String
    let spelling: String

    package init(_ name: String, spelling: String) {
      self.name = name
      self.spelling = spelling
    }
  }

  /// The names at most two typing errors away from the typed one, or that contain it; nearest first, at most five.
  package static func of(_ typed: String, among names: some Sequence<String>) -> [String] {
    of(typed, among: names.lazy.map { Candidate($0, spelling: $0) })
  }

  /// The spellings of the candidates with similar names.
  package static func of(_ typed: String, among candidates: some Sequence<Candidate>) -> [String] {
    let wanted = Folding.bytes(typed)
    guard !wanted.isEmpty, wanted.count <= maximumLength else { return [] }
    // Only one error is allowed in a short name, as it is similar to too many others.
    let most = wanted.count < 5 ? 1 : 2
    var seen: Set<String> = []
    let near = candidates.compactMap { candidate -> (distance: Int, spelling: String)? in
      let name = Folding.bytes(candidate.name)
      if wanted.count > 2, wanted.count < name.count, name.contains(wanted) { return (most + 1, candidate.spelling) }
      guard abs(name.count - wanted.count) <= most else { return nil }
      let distance = slips(wanted, name)
      return distance <= most ? (distance, candidate.spelling) : nil
    }
    return near.sorted { ($0.distance, $0.spelling) < ($1.distance, $1.spelling) }.map(\.spelling)
      .filter { seen.insert($0).inserted }.prefix(5).map { $0 }
  }

  /// Longer names are rarely typed, and comparing them would take long.
  private static let maximumLength = 300

  /// The number of letters to insert, delete, replace or swap with their neighbour to turn one into the other.
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
