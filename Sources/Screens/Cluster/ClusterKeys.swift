import Terminal

/// The keys of the screen Cluster.
enum ClusterKeys {
  enum Action: Sendable {
    case open, nextCommand, copy, up, down, pageUp, pageDown, first, last, back
  }

  static let map = KeyMap<Action>([
    KeyBinding(
      [.enter, .right, .character("l")], hint: "open", help: "the point of the checklist alone", action: .open),
    KeyBinding([.tab], hint: "next command", help: "choose the next command of the point", action: .nextCommand),
    KeyBinding([.character("c")], hint: "copy", help: "copy the command that is chosen", action: .copy),
    KeyBinding([.up, .character("k")], hint: "up", help: "one point up", inHintBar: false, action: .up),
    KeyBinding([.down, .character("j")], hint: "down", help: "one point down", inHintBar: false, action: .down),
    KeyBinding(
      [.pageUp, .control("b")], hint: "page up", help: "what is said of the point, one page up", inHintBar: false,
      action: .pageUp),
    KeyBinding(
      [.pageDown, .control("f")], hint: "page down", help: "what is said of the point, one page down",
      inHintBar: false, action: .pageDown),
    KeyBinding([.home, .character("g")], hint: "first", help: "the first point", inHintBar: false, action: .first),
    KeyBinding([.end, .character("G")], hint: "last", help: "the last point", inHintBar: false, action: .last),
    KeyBinding([.escape, .left, .character("h")], hint: "back", help: "go back", inHintBar: false, action: .back),
  ])
}
