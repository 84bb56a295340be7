import Terminal

/// Every key of the program, as remapped by the administrator or as declared.
///
/// Keys of forms, where every letter is text, cannot be remapped: Enter, Esc and Tab have the same meaning everywhere.
package struct KeyMaps: Sendable, Hashable {
  /// The remapped keys, by section name and binding position.
  private var assigned: [String: [Int: [Key]]] = [:]

  package init() {}

  package subscript<Action>(section: KeySection<Action>) -> KeyMap<Action> {
    guard let own = assigned[section.declaration.name] else { return section.map }
    var map = section.map
    for (binding, keys) in own { map.bindings[binding].keys = keys }
    return map
  }

  /// The keys of a section with their labels.
  package func keys(of section: KeyDeclaration) -> [KeyHelp] {
    guard let own = assigned[section.name] else { return section.keys }
    return section.keys.enumerated().map { number, help in
      KeyHelp(keys: own[number] ?? help.keys, hint: help.hint, help: help.help, isInHintBar: help.isInHintBar)
    }
  }

  /// Assigns other keys to a binding of a section.
  package mutating func assign(_ keys: [Key], to binding: Int, of section: KeyDeclaration) {
    assigned[section.name, default: [:]][binding] = keys
  }

  /// The first key for a move.
  package func key(for move: Move) -> Key {
    self[MovingKeys.section].bindings.first { $0.action == move }?.keys.first ?? .up
  }
}
