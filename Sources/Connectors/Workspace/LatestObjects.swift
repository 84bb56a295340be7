import AccessModel

/// Objects of Entra or Azure, each once: of two with one ID the later counts. What has no ID is never another's.
struct LatestObjects<Object: Equatable & Sendable>: Sendable {
  /// In the order in which they were met first.
  private(set) var objects: [Object] = []
  /// Those of which sources tell different things, each once and in the order in which that was met.
  private(set) var contradicted: [Object] = []
  private var positions: [ObjectID: Int] = [:]
  private var isContradicted: Set<ObjectID> = []

  /// - Parameter completed: The later object with what the earlier one, the second, tells as well.
  mutating func add(
    _ new: [Object], id: (Object) -> ObjectID?, completed: (Object, Object) -> Object = { later, _ in later }
  ) {
    for object in new {
      guard let id = id(object) else {
        objects.append(object)
        continue
      }
      put(object, id) {
        completed(object, $0)
      } contradicting: {
        completed($0, object)
      }
    }
  }

  /// Adds objects that tell less than those here and so count before them, wherever they were met.
  mutating func fill(_ partial: LatestObjects, id: (Object) -> ObjectID, completed: (Object, Object) -> Object) {
    for object in partial.objects {
      put(object, id(object)) {
        completed($0, object)
      } contradicting: {
        completed(object, $0)
      }
    }
    for object in partial.contradicted where isContradicted.insert(id(object)).inserted { contradicted.append(object) }
  }

  /// - Parameters:
  ///   - joined: What comes of the object that is there already and this one.
  ///   - other: What would, if the other of them counted: something else where they tell different things.
  private mutating func put(
    _ object: Object, _ id: ObjectID, joined: (Object) -> Object, contradicting other: (Object) -> Object
  ) {
    guard let position = positions[id] else {
      positions[id] = objects.count
      objects.append(object)
      return
    }
    let known = objects[position]
    guard known != object else { return }
    let result = joined(known)
    if result != other(known), isContradicted.insert(id).inserted { contradicted.append(object) }
    objects[position] = result
  }
}
