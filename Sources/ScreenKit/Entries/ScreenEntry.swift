import AccessModel

/// Everything the app knows about a screen. Tabs, palette, help, settings and the guide's key tables follow from it.
package struct ScreenEntry: Sendable {
  /// The name in routes, such as `who-can`.
  package let name: String
  /// The displayed title; nil for a screen that only other screens open.
  package let title: String?
  /// The digit of its tab; nil if it has none.
  package let number: Int?
  /// The names that the palette accepts besides the title, as in kubectl and k9s.
  package let aliases: Set<String>
  /// Further palette entries, each of which opens the list with a filter.
  package let shortcuts: [Shortcut]
  /// Whether it is about live clusters alone, and is offered only there.
  package let needsServer: Bool
  /// The key sections that the screen declares.
  package let keys: [KeyDeclaration]
  /// The key sections that are active on its rows; nil if it has no rows for custom commands to start on.
  package let rowKeys: [KeyDeclaration]?
  /// The number beside the title, such as the number of findings; nil if there is none. Read each time the tabs are
  /// drawn.
  package let badge: @Sendable (ScreenContext) -> Int?
  /// Makes the screen for a route; nil if the entry does not show that route.
  package let make: @Sendable (Route, ScreenContext) -> (any Screen)?

  /// A name in the palette for the screen's list with a filter.
  package struct Shortcut: Sendable {
    package let title: String
    package let aliases: Set<String>
    package let filter: String

    package init(_ title: String, aliases: Set<String>, filter: String) {
      self.title = title
      self.aliases = aliases
      self.filter = filter
    }
  }

  /// A screen with content besides one list, or whose routes carry its content.
  package init(
    _ name: String, title: String? = nil, number: Int? = nil, aliases: Set<String> = [], shortcuts: [Shortcut] = [],
    needsServer: Bool = false, keys: [KeyDeclaration] = [], rowKeys: [KeyDeclaration]? = nil,
    badge: @escaping @Sendable (ScreenContext) -> Int? = { _ in nil },
    make: @escaping @Sendable (Route, ScreenContext) -> (any Screen)?
  ) {
    self.name = name
    self.title = title
    self.number = number
    self.aliases = aliases
    self.shortcuts = shortcuts
    self.needsServer = needsServer
    self.keys = keys
    self.rowKeys = rowKeys
    self.badge = badge
    self.make = make
  }

  /// The route that opens the screen without arguments.
  package var route: Route { .screen(name) }
}
