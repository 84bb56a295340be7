import Terminal

/// Chooses a theme from all there are; the one under the cursor is to be shown while it chooses.
struct ThemePicker: Sendable {
  enum Action: Sendable {
    case up, down, first, last, keep, cancel
  }

  static let map = KeyMap<Action>([
    KeyBinding([.up, .character("k")], hint: "up", help: "the theme above", action: .up),
    KeyBinding([.down, .character("j")], hint: "down", help: "the theme below", action: .down),
    KeyBinding([.home, .character("g")], hint: "first", help: "the first theme", inHintBar: false, action: .first),
    KeyBinding([.end, .character("G")], hint: "last", help: "the last theme", inHintBar: false, action: .last),
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
  mutating func move(_ action: Action) -> Bool {
    let before = cursor
    switch action {
    case .up: cursor = max(0, cursor - 1)
    case .down: cursor = min(names.count - 1, cursor + 1)
    case .first: cursor = 0
    case .last: cursor = names.count - 1
    case .keep, .cancel: break
    }
    guard cursor != before else { return false }
    reading = themes.theme(named: name)
    return true
  }
}
