import ScreenKit
import Terminal

/// The keys of the matrix.
enum MatrixKeys {
  enum Action: Sendable, Hashable {
    case open, filter, clear, sort, grant, whoCan, manifest, detail, copy, export
    case left, right, pageLeft, pageRight, firstColumn, lastColumn
  }

  static let section = KeySection("matrix", "Matrix", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "open", help: "the grants behind the cell", action: .open),
    KeyBinding(
      [.character("/")], hint: "filter", help: "keep the groups that hold a text; by Tab the namespaces",
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
    KeyBinding(
      [.character("o")], hint: "export", help: "save what is shown as CSV, Markdown, JSON or YAML",
      inHintBar: false, action: .export),
    KeyBinding([.left, .character("h")], hint: "left", help: "one namespace left", inHintBar: false, action: .left),
    KeyBinding(
      [.right, .character("l")], hint: "right", help: "one namespace right", inHintBar: false, action: .right),
    KeyBinding(
      [.character("<")], hint: "page left", help: "one page of namespaces left", inHintBar: false, action: .pageLeft),
    KeyBinding(
      [.character(">")], hint: "page right", help: "one page of namespaces right", inHintBar: false,
      action: .pageRight),
    KeyBinding(
      [.character("^")], hint: "first column", help: "the column of cluster-wide grants", inHintBar: false,
      action: .firstColumn),
    KeyBinding(
      [.character("$")], hint: "last column", help: "the last namespace", inHintBar: false, action: .lastColumn),
    KeyBinding(
      [.escape], hint: "back", help: "clear the filters, then go back", inHintBar: false, action: .clear),
  ])
}
