import Terminal

/// A section of keys, independent of the type of its actions.
package struct KeyDeclaration: Sendable {
  /// The name in the settings, such as `lists`.
  package let name: String
  /// The title in the help.
  package let title: String
  /// The sections that are active at the same time.
  package let neighbours: [String]
  /// The keys as declared.
  package let keys: [KeyHelp]

  /// A conflict: one key assigned to two bindings.
  package struct Conflict {
    package let key: Key
    package let other: String
  }

  /// The binding of this section, or of a section active at the same time, that shares a key with `binding`; nil if
  /// none does.
  package func conflict(of binding: Int, _ maps: KeyMaps, among all: [KeyDeclaration]) -> Conflict? {
    let own = maps.keys(of: self)[binding]
    let beside = all.filter {
      $0.name == name || neighbours.contains($0.name) || $0.neighbours.contains(name)
    }
    for other in beside {
      for (number, help) in maps.keys(of: other).enumerated() {
        if other.name == name, number == binding { continue }
        guard let key = own.keys.first(where: help.keys.contains) else { continue }
        return Conflict(key: key, other: "\(other.name) \(help.name)")
      }
    }
    return nil
  }
}
