import Terminal

/// A named key map. It is declared once; the settings, the help and the guide follow from it.
package struct KeySection<Action: Sendable & Hashable>: Sendable {
  package let declaration: KeyDeclaration
  /// The keys as declared; `KeyMaps` has them as remapped by the administrator.
  package let map: KeyMap<Action>

  /// - Parameters:
  ///   - name: The name in the settings, such as `lists`.
  ///   - title: The title in the help.
  ///   - neighbours: The sections that are active at the same time.
  package init(_ name: String, _ title: String, beside neighbours: [String], _ map: KeyMap<Action>) {
    declaration = KeyDeclaration(name: name, title: title, neighbours: neighbours, keys: map.keyHelp)
    self.map = map
  }
}
