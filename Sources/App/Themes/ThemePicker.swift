import ScreenKit
import Terminal

/// A list of themes with a preview of the highlighted one.
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
  private(set) var list: SelectionList
  /// The highlighted theme, with the problems in its files.
  private(set) var reading: ThemeLibrary.Reading

  init(_ themes: ThemeLibrary, at name: String) {
    self.themes = themes
    names = themes.names
    list = SelectionList(count: names.count, cursor: names.firstIndex(of: name) ?? 0, isCentred: true)
    reading = themes.theme(named: names[list.cursor])
  }

  /// The highlighted name.
  var name: String { names[list.cursor] }

  /// The position of the cursor, for the hints.
  var position: String { "\(list.cursor + 1) of \(names.count)" }

  /// Moves the cursor, and returns whether it moved.
  mutating func move(_ move: Move) -> Bool {
    let before = list.cursor
    list.move(move, page: names.count)
    guard list.cursor != before else { return false }
    reading = themes.theme(named: name)
    return true
  }

  /// Moves the cursor to a point, and returns whether a theme is there.
  mutating func click(_ point: Point, in size: Size) -> Bool {
    guard list.click(point, in: areas(size).list) else { return false }
    reading = themes.theme(named: name)
    return true
  }
}
