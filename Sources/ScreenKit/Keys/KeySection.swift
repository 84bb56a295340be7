import Terminal

/// A key map with its name and its title: declared once, it is what the settings, the help and the guide go by.
package struct KeySection<Action: Sendable & Hashable>: Sendable {
  package let declaration: KeyDeclaration
  /// The keys as declared; `KeyMaps` has them as the administrator has remapped them.
  package let map: KeyMap<Action>

  /// - Parameters:
  ///   - name: The name in the settings, such as `lists`.
  ///   - title: What it is called in the help.
  ///   - neighbours: The sections whose keys count at the same time.
  package init(_ name: String, _ title: String, beside neighbours: [String], _ map: KeyMap<Action>) {
    declaration = KeyDeclaration(name: name, title: title, neighbours: neighbours, keys: map.keyHelp)
    self.map = map
  }
}
