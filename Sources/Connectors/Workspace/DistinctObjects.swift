import AccessModel

/// What tells an object apart from the others of its kind.
struct ObjectKey: Hashable {
  let scope: Scope
  let name: Name
}

/// Objects of one kind, each once: of two with one key the later counts.
struct DistinctObjects<Object: Equatable> {
  /// In the order in which they were met first.
  private(set) var objects: [Object] = []
  /// Where each of them was read.
  private(set) var marks: [Origins.Mark] = []
  private var positions: [ObjectKey: Int] = [:]

  /// Adds objects, and calls `replaced` for each that took the place of a different one.
  /// - Parameters:
  ///   - new: The objects, and with them where each was read.
  ///   - key: Of the object at a position in `new`, as asking the object itself would copy it.
  mutating func add(
    _ new: [Object], _ newMarks: [Origins.Mark], key: (Int) -> ObjectKey, replaced: (Object, ObjectKey) -> Void
  ) {
    positions.reserveCapacity(positions.count + new.count)
    // Those that are nowhere yet are added in one piece, as nearly always all are.
    var start = 0
    for index in new.indices {
      let next = objects.count + index - start
      let key = key(index)
      guard let position = existing(key, next: next) else { continue }
      append(new[start..<index], of: new)
      marks += newMarks[start..<index]
      start = index + 1
      guard objects[position] != new[index] else { continue }
      objects[position] = new[index]
      marks[position] = newMarks[index]
      replaced(new[index], key)
    }
    append(new[start...], of: new)
    marks += newMarks[start...]
  }

  private mutating func append(_ slice: ArraySlice<Object>, of whole: [Object]) {
    if objects.isEmpty && slice.count == whole.count { objects = whole } else { objects += slice }
  }

  /// The position that a key has already, or nil after noting `next` as its position.
  private mutating func existing(_ key: ObjectKey, next: Int) -> Int? {
    // One look-up, whether the key is new or not.
    { (position: inout Int?) in
      defer { position = position ?? next }
      return position
    }(&positions[key])
  }
}
