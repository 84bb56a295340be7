import AccessModel

/// Objects of Entra or Azure, each once: of two with one ID the later counts. What has no ID is never another's.
struct LatestObjects<Object: Equatable & Sendable>: Sendable {
  /// In the order in which they were met first.
  private(set) var objects: [Object] = []
  /// Those of which sources tell different things, each once and in the order in which that was met.
  private(set) var contradicted: [Object] = []
  private var positions: [ObjectID: Int] = [:]
  private var isContradicted: Set<ObjectID> = []

  /// - Parameter agrees: Whether an object told before, the first, says nothing else than a later one.
  mutating func add(
    _ new: [Object], id: (Object) -> ObjectID?, agrees: (Object, Object) -> Bool = { $0 == $1 }
  ) {
    for object in new {
      guard let id = id(object) else {
        objects.append(object)
        continue
      }
      guard let position = positions[id] else {
        positions[id] = objects.count
        objects.append(object)
        continue
      }
      if !agrees(objects[position], object), isContradicted.insert(id).inserted { contradicted.append(object) }
      objects[position] = object
    }
  }

  /// Adds objects that tell less than those here: only what is not here yet counts, and what both tell is compared.
  mutating func fill(
    _ partial: LatestObjects, id: (Object) -> ObjectID, agrees: (Object, Object) -> Bool
  ) {
    for object in partial.objects {
      let id = id(object)
      if let position = positions[id] {
        if !agrees(object, objects[position]), isContradicted.insert(id).inserted { contradicted.append(object) }
      } else {
        positions[id] = objects.count
        objects.append(object)
      }
    }
    for object in partial.contradicted where isContradicted.insert(id(object)).inserted { contradicted.append(object) }
  }
}
