import AccessModel

/// Gaps without duplicates, in the order in which they are found.
struct GapList {
  private(set) var gaps: [Gap] = []
  private var seen: Set<Gap> = []

  init(_ gaps: [Gap] = []) {
    add(gaps)
  }

  mutating func add(_ gap: Gap) {
    if seen.insert(gap).inserted { gaps.append(gap) }
  }

  mutating func add(_ gaps: [Gap]) {
    gaps.forEach { add($0) }
  }
}
