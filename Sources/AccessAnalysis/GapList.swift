import AccessModel

/// Gaps without duplicates.
struct GapList {
  private(set) var gaps: [Gap] = []

  init(_ gaps: [Gap] = []) {
    gaps.forEach { add($0) }
  }

  mutating func add(_ gap: Gap) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }
}
