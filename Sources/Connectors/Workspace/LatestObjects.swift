import AccessModel

/// Entra or Azure objects, each once; if two have the same ID, the later counts. Objects without an ID are all kept.
struct LatestObjects<Object: Equatable & Sendable>: Sendable {
  /// In order of first occurrence.
  private(set) var objects: [Object] = []
  /// The objects on which sources contradict each other, each once, in the order of detection.
  private(set) var contradicted: [Object] = []
  private var positions: [ObjectID: Int] = [:]
  private var isContradicted: Set<ObjectID> = []

  /// - Parameter completed: Returns the later object, the first argument, completed with data from the earlier one.
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

  /// Adds objects with less data than those here, which therefore count as earlier, whatever their order.
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
  ///   - joined: Merges the existing object with this one.
  ///   - other: Merges them the opposite way; the result differs if the objects contradict each other.
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
