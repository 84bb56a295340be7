import Terminal

/// A section of keys whatever its actions are.
package struct KeyDeclaration: Sendable {
  /// The name in the settings, such as `lists`.
  package let name: String
  /// What it is called in the help.
  package let title: String
  /// The sections whose keys count at the same time.
  package let neighbours: [String]
  /// Its keys as declared.
  package let keys: [KeyHelp]

  /// Two bindings that one key would be of.
  package struct Clash {
    package let key: Key
    package let other: String
  }

  /// What another binding of this section, or of one that counts beside it, has of a binding's keys; nil where nothing.
  package func clash(of binding: Int, _ maps: KeyMaps, among all: [KeyDeclaration]) -> Clash? {
    let own = maps.keys(of: self)[binding]
    let beside = all.filter {
      $0.name == name || neighbours.contains($0.name) || $0.neighbours.contains(name)
    }
    for other in beside {
      for (number, help) in maps.keys(of: other).enumerated() {
        if other.name == name, number == binding { continue }
        guard let key = own.keys.first(where: help.keys.contains) else { continue }
        return Clash(key: key, other: "\(other.name) \(help.name)")
      }
    }
    return nil
  }
}
