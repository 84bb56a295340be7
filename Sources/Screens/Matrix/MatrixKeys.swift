import ScreenKit
import Terminal

/// The keys of the matrix.
enum MatrixKeys {
  enum Action: Sendable, Hashable {
    case open, filter, clear, sort, fold, grant, whoCan, paths, manifest, detail, copy, export
    case left, right, pageLeft, pageRight, firstColumn, lastColumn
  }

  static let section = KeySection("matrix", "Matrix", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "open", help: "list the grants of the cell", action: .open),
    KeyBinding(
      [.character("/")], hint: "filter", help: "filter the groups; Tab filters the namespaces",
      action: .filter),
    KeyBinding([.character("a")], hint: "grant", help: "grant the group a role in the namespace", action: .grant),
    KeyBinding(
      [.character("w")], hint: "who can", help: "ask who can do something in the namespace", action: .whoCan),
    KeyBinding(
      [.character("P")], hint: "paths", help: "list the ways by which the group can become cluster admin",
      inHintBar: false, action: .paths),
    KeyBinding([.character("y")], hint: "manifest", help: "show the manifests of its bindings", action: .manifest),
    KeyBinding(
      [.character("s")], hint: "sort", help: "sort groups by name, highest level or namespaces", action: .sort),
    KeyBinding(
      [.character("f")], hint: "fold", help: "fold namespaces that begin alike, or unfold them",
      inHintBar: false, action: .fold),
    KeyBinding(
      [.character("d")], hint: "detail", help: "show the cell's detail, beside the matrix or full screen",
      action: .detail),
    KeyBinding(
      [.character("c")], hint: "copy", help: "copy the group's object ID or name", inHintBar: false, action: .copy),
    KeyBinding(
      [.character("o")], hint: "export", help: "save what is shown as CSV, Markdown, JSON or YAML",
      inHintBar: false, action: .export),
    KeyBinding(
      [.left, .character("h")], hint: "left", help: "move left one namespace", inHintBar: false, action: .left),
    KeyBinding(
      [.right, .character("l")], hint: "right", help: "move right one namespace", inHintBar: false, action: .right),
    KeyBinding(
      [.character("<")], hint: "page left", help: "move left one page", inHintBar: false, action: .pageLeft),
    KeyBinding(
      [.character(">")], hint: "page right", help: "move right one page", inHintBar: false,
      action: .pageRight),
    KeyBinding(
      [.character("^")], hint: "first column", help: "go to the cluster-wide grants", inHintBar: false,
      action: .firstColumn),
    KeyBinding(
      [.character("$")], hint: "last column", help: "go to the last namespace", inHintBar: false, action: .lastColumn),
    KeyBinding(
      [.escape], hint: "back", help: "clear the filters, then go back", inHintBar: false, action: .clear),
  ])
}
