/// A move through rows or lines; the keys are the same on every screen.
package enum Move: Sendable, Hashable {
  case up, down, halfPageUp, halfPageDown, pageUp, pageDown, first, last

  /// The arrow keys and those of less and vim.
  package static let keys = KeyMap<Move>([
    KeyBinding([.up, .character("k"), .control("p")], hint: "up", help: "move up", inHintBar: false, action: .up),
    KeyBinding(
      [.down, .character("j"), .control("n")], hint: "down", help: "move down", inHintBar: false, action: .down),
    KeyBinding([.pageUp, .control("b")], hint: "page up", help: "move up one page", inHintBar: false, action: .pageUp),
    KeyBinding(
      [.pageDown, .control("f")], hint: "page down", help: "move down one page", inHintBar: false, action: .pageDown),
    KeyBinding(
      [.control("u")], hint: "half page up", help: "move up half a page", inHintBar: false, action: .halfPageUp),
    KeyBinding(
      [.control("d")], hint: "half page down", help: "move down half a page", inHintBar: false, action: .halfPageDown),
    KeyBinding([.home, .character("g")], hint: "first", help: "go to the first row", inHintBar: false, action: .first),
    KeyBinding([.end, .character("G")], hint: "last", help: "go to the last row", inHintBar: false, action: .last),
  ])

  /// The new position among `count`, with `page` in a page; 0 if there are none.
  package func position(from position: Int, page: Int, count: Int) -> Int {
    let target =
      switch self {
      case .up: position - 1
      case .down: position + 1
      case .halfPageUp: position - max(1, page / 2)
      case .halfPageDown: position + max(1, page / 2)
      case .pageUp: position - page
      case .pageDown: position + page
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(target, count - 1))
  }
}
