import Terminal

/// Chooses a theme from all there are; the one under the cursor is to be shown while it chooses.
struct ThemePicker: Sendable {
  enum Action: Sendable, Hashable {
    case keep, cancel
  }

  static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "keep", help: "keep the theme for this session", action: .keep),
    KeyBinding(
      [.escape, .character("q"), .character("T")], hint: "back", help: "back to the theme before", action: .cancel),
  ])

  private(set) var themes: ThemeLibrary
  /// Never empty.
  private(set) var names: [String]
  private(set) var cursor: Int
  /// The theme under the cursor, with what does not fit in its files.
  private(set) var reading: ThemeLibrary.Reading

  init(_ themes: ThemeLibrary, at name: String) {
    self.themes = themes
    names = themes.names
    cursor = names.firstIndex(of: name) ?? 0
    reading = themes.theme(named: names[cursor])
  }

  /// The name under the cursor.
  var name: String { names[cursor] }

  /// The words about the place of the cursor.
  var position: String { "\(cursor + 1) of \(names.count)" }

  /// Moves the cursor, and says whether it moved.
  mutating func move(_ move: Move) -> Bool {
    let position = move.position(from: cursor, page: names.count, count: names.count)
    guard position != cursor else { return false }
    cursor = position
    reading = themes.theme(named: name)
    return true
  }
}
