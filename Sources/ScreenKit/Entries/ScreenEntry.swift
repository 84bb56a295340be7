import AccessModel

/// All that the app knows of a screen: tabs, palette, help, settings and the guide's key tables follow from it.
package struct ScreenEntry: Sendable {
  /// What routes and the program call it, such as `who-can`.
  package let name: String
  /// The displayed title; nil for a screen that only other screens open.
  package let title: String?
  /// The digit of its tab; nil where it has none.
  package let number: Int?
  /// What the palette takes for it besides its title: kubectl's and k9s' words.
  package let aliases: Set<String>
  /// Other ways to it, each with its list narrowed.
  package let shortcuts: [Shortcut]
  /// The sections of keys that it declares.
  package let keys: [KeyDeclaration]
  /// The number beside its title, such as that of findings; nil if there is none. Read at each drawing.
  package let badge: @Sendable (ScreenContext) -> Int?
  /// The screen of a route; nil if it does not show the route.
  package let make: @Sendable (Route, ScreenContext) -> (any Screen)?

  /// A name in the palette for the screen's list narrowed by a filter.
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

  /// A screen that shows more than itself, or is reached by routes that carry what it shows.
  package init(
    _ name: String, title: String? = nil, number: Int? = nil, aliases: Set<String> = [], shortcuts: [Shortcut] = [],
    keys: [KeyDeclaration] = [], badge: @escaping @Sendable (ScreenContext) -> Int? = { _ in nil },
    make: @escaping @Sendable (Route, ScreenContext) -> (any Screen)?
  ) {
    self.name = name
    self.title = title
    self.number = number
    self.aliases = aliases
    self.shortcuts = shortcuts
    self.keys = keys
    self.badge = badge
    self.make = make
  }

  /// The route to the screen by itself.
  package var route: Route { .screen(name) }
}
