import ScreenKit
import Terminal

/// The help over a screen: the keys of the screen and of all others, the meaning of columns, levels and symbols, and
/// filters.
struct Help: Sendable {
  private var reader: Reader

  /// - Parameter entry: The name of the screen's entry.
  init(_ screen: (any Screen)?, _ context: ScreenContext, at entry: String? = nil) {
    reader = Reader(HelpText.lines(screen, context, at: entry))
  }

  /// The search result.
  var position: String { reader.searchResult }

  func keyHelp(_ keys: KeyMaps) -> [KeyHelp] {
    guard !reader.isTyping else { return Reader.typingHelp }
    let closing = keys[Registry.everywhere].only { $0 == .help }.keyHelp.map {
      KeyHelp(keys: $0.keys, hint: "close", help: "")
    }
    return keys[TextKeys.section].only { [.find, .next, .previous].contains($0) }.keyHelp + closing
  }

  /// - Returns: Whether the help stays open.
  mutating func handle(_ key: Key, _ keys: KeyMaps, size: Size) -> Bool {
    let area = Help.inside(size).size
    guard !reader.isTyping else {
      reader.type(key, size: area)
      return true
    }
    if let move = keys[MovingKeys.section].action(for: key) {
      reader.move(move, size: area)
      return true
    }
    guard let action = keys[TextKeys.section].action(for: key), action.isReading else { return false }
    reader.perform(action, size: area)
    return true
  }

  mutating func paste(_ text: String, size: Size) { reader.paste(text, size: Help.inside(size).size) }

  func draw(on canvas: inout Canvas) {
    let box = Help.box(canvas.size)
    canvas.clear(box)
    canvas.box(box, title: "Help", style: Style(.border))
    canvas.cursor = nil
    reader.draw(on: &canvas, in: Help.inside(canvas.size), box: box)
  }

  private static func box(_ size: Size) -> Rect {
    // The last row keeps the keys and the search result.
    Rect(size).splitBottom(size.rows >= 8 ? 1 : 0).rest.centered(columns: min(84, size.columns), rows: size.rows)
  }

  /// The area without the frame, which is left out if there is no room.
  private static func inside(_ size: Size) -> Rect {
    let box = box(size)
    return box.rows > 2 ? box.inset(columns: 2, rows: 1) : box
  }
}
