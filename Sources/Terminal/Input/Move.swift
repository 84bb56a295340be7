/// A step through rows or lines; its keys are the same wherever something is moved through.
package enum Move: Sendable, Hashable {
  case up, down, halfPageUp, halfPageDown, pageUp, pageDown, first, last

  /// The arrows and those of less and vim.
  package static let keys = KeyMap<Move>([
    KeyBinding([.up, .character("k"), .control("p")], hint: "up", help: "one up", inHintBar: false, action: .up),
    KeyBinding(
      [.down, .character("j"), .control("n")], hint: "down", help: "one down", inHintBar: false, action: .down),
    KeyBinding([.pageUp, .control("b")], hint: "page up", help: "one page up", inHintBar: false, action: .pageUp),
    KeyBinding(
      [.pageDown, .control("f")], hint: "page down", help: "one page down", inHintBar: false, action: .pageDown),
    KeyBinding([.control("u")], hint: "half page up", help: "half a page up", inHintBar: false, action: .halfPageUp),
    KeyBinding(
      [.control("d")], hint: "half page down", help: "half a page down", inHintBar: false, action: .halfPageDown),
    KeyBinding([.home, .character("g")], hint: "first", help: "to the first", inHintBar: false, action: .first),
    KeyBinding([.end, .character("G")], hint: "last", help: "to the last", inHintBar: false, action: .last),
  ])

  /// The position that the step leads to, among `count` of which a page shows `page`; 0 where there are none.
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
