import Terminal

/// The keys of every list.
package enum ListKeys {
  package enum Action: Sendable, Hashable {
    case open, filter, clear, sort, reverse, columns, grant, whoCan, people, migrate, revoke
    case manifest, detail, row, copy, export
    case mark, markRange, markAll, invertMarks

    /// The action of the list's rows that it is; nil where it is one of the list itself.
    var rowAction: RowAction? {
      switch self {
      case .open: .open
      case .manifest: .manifest
      case .people: .people
      case .grant: .grant
      case .whoCan: .whoCan
      case .revoke: .revoke
      case .migrate: .migrate
      default: nil
      }
    }
  }

  package static let section = KeySection("lists", "Lists", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.enter, .right, .character("l")], hint: "open", help: "open the row", action: .open),
    KeyBinding(
      [.character("/")], hint: "filter", help: "keep the rows that hold a text; how is told below",
      action: .filter),
    KeyBinding([.character("a")], hint: "grant", help: "grant a role, beginning with the marked rows", action: .grant),
    KeyBinding(
      [.character("w")], hint: "who can", help: "ask who can do something, in the row's namespace", action: .whoCan),
    KeyBinding([.character("p")], hint: "people", help: "the people behind the row", action: .people),
    KeyBinding(
      [.character("x")], hint: "revoke", help: "what to change so that the grant is gone", inHintBar: false,
      action: .revoke),
    KeyBinding(
      [.character("m")], hint: "migrate", help: "the people whom its bindings name, and groups instead",
      inHintBar: false, action: .migrate),
    KeyBinding([.character("y")], hint: "manifest", help: "the row as a manifest", action: .manifest),
    KeyBinding([.character("s")], hint: "sort", help: "sort by the next column", action: .sort),
    KeyBinding(
      [.character("S")], hint: "reverse", help: "sort the other way round", inHintBar: false, action: .reverse),
    KeyBinding(
      [.character("C")], hint: "columns", help: "choose, widen and sort by columns", inHintBar: false,
      action: .columns),
    KeyBinding([.character(" ")], hint: "mark", help: "mark the row, or not", action: .mark),
    KeyBinding(
      [.character("v")], hint: "mark range", help: "mark from the row marked last to this one", inHintBar: false,
      action: .markRange),
    KeyBinding(
      [.character("*")], hint: "mark all", help: "mark every row that is shown, or none", inHintBar: false,
      action: .markAll),
    KeyBinding(
      [.character("i")], hint: "invert marks", help: "mark the rows shown that are not marked, and only them",
      inHintBar: false, action: .invertMarks),
    KeyBinding([.character("d")], hint: "detail", help: "the row's detail, beside the list or alone", action: .detail),
    KeyBinding(
      [.character("f")], hint: "row", help: "the row with all its columns, nothing cut", inHintBar: false,
      action: .row),
    KeyBinding(
      [.character("c")], hint: "copy", help: "copy the names of the marked rows", inHintBar: false, action: .copy),
    KeyBinding(
      [.character("o")], hint: "export", help: "save the rows as CSV, Markdown, JSON or YAML",
      inHintBar: false, action: .export),
    KeyBinding(
      [.escape, .left, .character("h")], hint: "back", help: "clear marks, then the filter, then go back",
      inHintBar: false, action: .clear),
  ])
}
