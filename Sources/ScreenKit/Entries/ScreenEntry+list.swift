import AccessModel

extension ScreenEntry {
  /// A screen that consists of one list.
  package static func list<Source: Listing>(
    _ name: String, title: String, number: Int? = nil, aliases: Set<String>, shortcuts: [Shortcut] = [],
    needsServer: Bool = false, keys: [KeyDeclaration] = [], make: @escaping @Sendable (ScreenContext) -> Source
  ) -> ScreenEntry {
    ScreenEntry(
      name, title: title, number: number, aliases: aliases, shortcuts: shortcuts, needsServer: needsServer, keys: keys,
      rowKeys: [ListKeys.section.declaration]
        + keys.filter { $0.neighbours.contains(ListKeys.section.declaration.name) }
    ) { route, context in
      guard case .screen(name, let filter) = route else { return nil }
      return ListScreen(title: title, context, filter: filter, make: make)
    }
  }
}
