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
  private var order = DistinctOrder()
  /// The position of each object; empty as long as the order alone tells that all are distinct.
  private var positions: [ObjectKey: Int] = [:]
  private var expected = 0

  /// Makes room for objects that will be added.
  mutating func reserve(_ count: Int) {
    marks.reserveCapacity(count)
    expected = count
  }

  /// Adds objects, and calls `replaced` for each that replaced a different one.
  /// - Parameters:
  ///   - new: The objects, and where each was read.
  ///   - key: Returns the key of an object.
  mutating func add(
    _ new: [Object], _ newMarks: [Origins.Mark], key: (Object) -> ObjectKey, replaced: (Object, ObjectKey) -> Void
  ) {
    if positions.isEmpty {
      if new.allSatisfy({ order.continues(with: key($0)) }) {
        append(new[...], of: new)
        marks += newMarks
        return
      }
      positions.reserveCapacity(max(expected, objects.count + new.count))
      for (position, object) in objects.enumerated() { positions[key(object)] = position }
    }
    // Consecutive new objects are added together; nearly always, all are new.
    var start = 0
    for index in new.indices {
      let next = objects.count + index - start
      let key = key(new[index])
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

/// Tells from the order of keys that they are distinct, as servers list them: those of a scope together, by name. No
/// name is looked up.
private struct DistinctOrder {
  private var last: ObjectKey?
  /// The scopes of the keys.
  private var scopes: Set<Scope> = []

  /// Whether the order tells that a key is none of those before.
  mutating func continues(with key: ObjectKey) -> Bool {
    defer { last = key }
    guard let last, last.scope == key.scope else { return scopes.insert(key.scope).inserted }
    return last.name < key.name
  }
}
