import Terminal

/// The keys of every list.
enum ListKeys {
  enum Action: Sendable {
    case open, filter, clear, mark, sort, reverse, grant, whoCan, people, migrate, revoke, manifest, detail, copy
    case up, down, pageUp, pageDown, first, last
  }

  static let map = KeyMap<Action>([
    KeyBinding([.enter, .right, .character("l")], hint: "open", help: "open the row", action: .open),
    KeyBinding(
      [.character("/")], hint: "filter", help: "keep the rows that hold a text; !text those that do not",
      action: .filter),
    KeyBinding([.character("a")], hint: "grant", help: "grant a role, beginning with the marked rows", action: .grant),
    KeyBinding(
      [.character("w")], hint: "who can", help: "ask who can do something, in the row's namespace", action: .whoCan),
    KeyBinding([.character("p")], hint: "people", help: "the people behind the row", action: .people),
    KeyBinding(
      [.character("x")], hint: "revoke", help: "what to change so that the grant is gone", inHintBar: false,
      action: .revoke),
    KeyBinding(
      [.character("m")], hint: "migrate", help: "the people whom the row's bindings name, and groups to bind instead",
      inHintBar: false, action: .migrate),
    KeyBinding([.character("y")], hint: "manifest", help: "the row as a manifest", action: .manifest),
    KeyBinding([.character("s")], hint: "sort", help: "sort by the next column", action: .sort),
    KeyBinding(
      [.character("S")], hint: "reverse", help: "sort the other way round", inHintBar: false, action: .reverse),
    KeyBinding([.character(" ")], hint: "mark", help: "mark the row, or not", action: .mark),
    KeyBinding([.character("d")], hint: "detail", help: "the row's detail, beside the list or alone", action: .detail),
    KeyBinding([.character("c")], hint: "copy", help: "copy the row's name", inHintBar: false, action: .copy),
    KeyBinding([.up, .character("k")], hint: "up", help: "one row up", inHintBar: false, action: .up),
    KeyBinding([.down, .character("j")], hint: "down", help: "one row down", inHintBar: false, action: .down),
    KeyBinding([.pageUp, .control("b")], hint: "page up", help: "one page up", inHintBar: false, action: .pageUp),
    KeyBinding(
      [.pageDown, .control("f")], hint: "page down", help: "one page down", inHintBar: false, action: .pageDown),
    KeyBinding([.home, .character("g")], hint: "first", help: "the first row", inHintBar: false, action: .first),
    KeyBinding([.end, .character("G")], hint: "last", help: "the last row", inHintBar: false, action: .last),
    KeyBinding(
      [.escape, .left, .character("h")], hint: "back", help: "clear marks, then the filter, then go back",
      inHintBar: false, action: .clear),
  ])
}
