import Terminal

/// The keys of the matrix.
enum MatrixKeys {
  enum Action: Sendable {
    case open, filter, clear, sort, grant, whoCan, manifest, detail, copy
    case up, down, left, right, pageUp, pageDown, pageLeft, pageRight, first, last, firstColumn, lastColumn
  }

  static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "open", help: "the grants behind the cell", action: .open),
    KeyBinding(
      [.character("/")], hint: "filter", help: "keep the groups that hold a text, and by Tab the namespaces",
      action: .filter),
    KeyBinding([.character("a")], hint: "grant", help: "grant the group a role in the namespace", action: .grant),
    KeyBinding(
      [.character("w")], hint: "who can", help: "ask who can do something in the namespace", action: .whoCan),
    KeyBinding([.character("y")], hint: "manifest", help: "the bindings behind the cell", action: .manifest),
    KeyBinding(
      [.character("s")], hint: "sort", help: "groups by name, by their highest level, by namespaces", action: .sort),
    KeyBinding([.character("d")], hint: "detail", help: "the cell's detail, beside it or alone", action: .detail),
    KeyBinding(
      [.character("c")], hint: "copy", help: "copy the group's object ID or name", inHintBar: false, action: .copy),
    KeyBinding([.up, .character("k")], hint: "up", help: "one group up", inHintBar: false, action: .up),
    KeyBinding([.down, .character("j")], hint: "down", help: "one group down", inHintBar: false, action: .down),
    KeyBinding([.left, .character("h")], hint: "left", help: "one namespace left", inHintBar: false, action: .left),
    KeyBinding(
      [.right, .character("l")], hint: "right", help: "one namespace right", inHintBar: false, action: .right),
    KeyBinding([.pageUp, .control("b")], hint: "page up", help: "one page up", inHintBar: false, action: .pageUp),
    KeyBinding(
      [.pageDown, .control("f")], hint: "page down", help: "one page down", inHintBar: false, action: .pageDown),
    KeyBinding(
      [.character("[")], hint: "page left", help: "one page of namespaces left", inHintBar: false, action: .pageLeft),
    KeyBinding(
      [.character("]")], hint: "page right", help: "one page of namespaces right", inHintBar: false,
      action: .pageRight),
    KeyBinding([.home, .character("g")], hint: "first", help: "the first group", inHintBar: false, action: .first),
    KeyBinding([.end, .character("G")], hint: "last", help: "the last group", inHintBar: false, action: .last),
    KeyBinding(
      [.character("^")], hint: "first column", help: "the column of cluster-wide grants", inHintBar: false,
      action: .firstColumn),
    KeyBinding(
      [.character("$")], hint: "last column", help: "the last namespace", inHintBar: false, action: .lastColumn),
    KeyBinding(
      [.escape], hint: "back", help: "clear the filters, then go back", inHintBar: false, action: .clear),
  ])
}
