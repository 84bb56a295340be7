import ScreenKit
import Terminal

/// Chooses a theme; the highlighted one is previewed.
struct ThemePicker: Sendable {
  enum Action: Sendable, Hashable {
    case keep, cancel
  }

  static let section = KeySection("themes", "Themes", beside: ["moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "keep", help: "keep the theme for this session", action: .keep),
    KeyBinding(
      [.escape, .character("q"), .character("T")], hint: "back", help: "restore the previous theme", action: .cancel),
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
    go(to: move.position(from: cursor, page: names.count, count: names.count))
  }

  /// Moves the cursor to a place on the screen, and says whether a theme is there.
  mutating func click(_ point: Point, in size: Size) -> Bool {
    let list = areas(size).list
    guard let inside = Mouse(.click, at: point).inside(list) else { return false }
    let position = firstShown(list.rows) + inside.point.row
    guard position < names.count else { return false }
    go(to: position)
    return true
  }

  @discardableResult
  private mutating func go(to position: Int) -> Bool {
    guard position != cursor else { return false }
    cursor = position
    reading = themes.theme(named: name)
    return true
  }
}
