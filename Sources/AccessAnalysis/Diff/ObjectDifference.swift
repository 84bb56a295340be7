import AccessModel

/// A binding or role that differs between two snapshots.
package struct ObjectDifference: Sendable, Hashable {
  package enum Object: Sendable, Hashable {
    case binding(BindingIdentity)
    case role(RoleIdentity)
  }

  package enum Kind: String, Sendable, Hashable {
    case added, removed, changed
  }

  package let object: Object
  package let kind: Kind
  /// The positions of the object among those of its kind; nil where it is not.
  let before: Int?
  let after: Int?

  /// The bindings and roles that differ, in the order of the later snapshot; those that it lacks come last.
  ///
  /// When they were made does not count.
  static func all(_ before: Snapshot, _ after: Snapshot) -> [ObjectDifference] {
    differing(before.bindings, after.bindings, { .binding($0.identity) }, isSame: { $0.isLike($1) })
      + differing(before.roles, after.roles, { .role($0.identity) }, isSame: { $0.isLike($1) })
  }

  private static func differing<Element>(
    _ before: [Element], _ after: [Element], _ object: (Element) -> Object, isSame: (Element, Element) -> Bool
  ) -> [ObjectDifference] {
    // Most are at the same position on both sides, and need not be looked up by name.
    let common = min(before.count, after.count)
    let isInPlace = (0..<common).map { isSame(before[$0], after[$0]) }
    var old: [Object: Int] = [:]
    for number in before.indices where number >= common || !isInPlace[number] { old[object(before[number])] = number }
    var found: [ObjectDifference] = []
    for number in after.indices where number >= common || !isInPlace[number] {
      let object = object(after[number])
      guard let position = old.removeValue(forKey: object) else {
        found.append(ObjectDifference(object: object, kind: .added, before: nil, after: number))
        continue
      }
      if !isSame(before[position], after[number]) {
        found.append(ObjectDifference(object: object, kind: .changed, before: position, after: number))
      }
    }
    return found
      + old.sorted { $0.value < $1.value }.map {
        ObjectDifference(object: $0.key, kind: .removed, before: $0.value, after: nil)
      }
  }
}

extension Binding {
  fileprivate func isLike(_ other: Binding) -> Bool {
    name == other.name && scope == other.scope && role == other.role && subjects == other.subjects
      && metadata.isLike(other.metadata)
  }
}

extension Role {
  fileprivate func isLike(_ other: Role) -> Bool {
    name == other.name && scope == other.scope && rules == other.rules && aggregation == other.aggregation
      && metadata.isLike(other.metadata)
  }
}

extension ObjectMetadata {
  fileprivate func isLike(_ other: ObjectMetadata) -> Bool {
    labels == other.labels && annotations == other.annotations && ownerReferences == other.ownerReferences
  }
}
