import AccessModel

/// Identifies an object among those of its kind.
struct ObjectKey: Hashable {
  let scope: Scope
  let name: Name
}

/// Objects of one kind, each once; if two have the same key, the later counts.
struct DistinctObjects<Object: Equatable> {
  /// In order of first occurrence.
  private(set) var objects: [Object] = []
  /// Where each object was read.
  private(set) var marks: [Origins.Mark] = []
  private var positions: [ObjectKey: Int] = [:]

  /// Makes room for objects that will be added.
  mutating func reserve(_ count: Int) {
    positions.reserveCapacity(count)
    marks.reserveCapacity(count)
    expected = count
  }

  private var expected = 0

  /// Adds objects, and calls `replaced` for each that replaced a different one.
  /// - Parameters:
  ///   - new: The objects, and where each was read.
  ///   - key: Returns the key of the object at a position in `new`; passing the object itself would copy it.
  mutating func add(
    _ new: [Object], _ newMarks: [Origins.Mark], key: (Int) -> ObjectKey, replaced: (Object, ObjectKey) -> Void
  ) {
    // Consecutive new objects are added together; nearly always, all are new.
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
    // The only array there is can be taken as it is.
    guard !objects.isEmpty || slice.count < expected || slice.count < whole.count else {
      objects = whole
      return
    }
    if objects.isEmpty { objects.reserveCapacity(expected) }
    objects += slice
  }

  /// The existing position of a key; if there is none, records `next` and returns nil.
  private mutating func existing(_ key: ObjectKey, next: Int) -> Int? {
    // A single lookup, whether or not the key is new.
    { (position: inout Int?) in
      defer { position = position ?? next }
      return position
    }(&positions[key])
  }
}
