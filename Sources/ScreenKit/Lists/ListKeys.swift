import Terminal

/// The keys of every list.
package enum ListKeys {
  package enum Action: Sendable, Hashable {
    case open, filter, clear, sort, reverse, columns, grant, whoCan, people, migrate, revoke, replaceRole, rename, edit,
      paths
    case manifest, detail, row, copy, export
    case mark, markRange, markAll, invertMarks

    /// The row action for this key; nil if the key is for the list itself.
    var rowAction: RowAction? {
      switch self {
      case .open: .open
      case .manifest: .manifest
      case .people: .people
      case .grant: .grant
      case .whoCan: .whoCan
      case .revoke: .revoke
      case .migrate: .migrate
      case .replaceRole: .replaceRole
      case .rename: .rename
      case .edit: .edit
      case .paths: .paths
      default: nil
      }
    }
  }

  package static let section = KeySection("lists", "Lists", beside: ["everywhere", "moving"], map)

  private static let map = KeyMap<Action>([
    KeyBinding([.enter, .right, .character("l")], hint: "open", help: "open the row", action: .open),
    KeyBinding(
      [.character("/")], hint: "filter", help: "show only the rows that match; see the filters below",
      action: .filter),
    KeyBinding([.character("a")], hint: "grant", help: "grant a role, starting from the marked rows", action: .grant),
    KeyBinding(
      [.character("w")], hint: "who can", help: "ask who can do something in the row's namespace", action: .whoCan),
    KeyBinding([.character("p")], hint: "people", help: "list the people with this access", action: .people),
    KeyBinding(
      [.character("P")], hint: "paths", help: "list the ways in which it can become cluster admin",
      inHintBar: false, action: .paths),
    KeyBinding(
      [.character("x")], hint: "revoke", help: "show the changes that remove the grant", inHintBar: false,
      action: .revoke),
    KeyBinding(
      [.character("r")], hint: "replace role", help: "give the subjects of the grant another role", inHintBar: false,
      action: .replaceRole),
    KeyBinding(
      [.character("n")], hint: "rename", help: "give a subject named in a wrong form its right name", inHintBar: false,
      action: .rename),
    KeyBinding(
      [.character("m")], hint: "migrate", help: "list directly bound users and the groups to use instead",
      inHintBar: false, action: .migrate),
    KeyBinding(
      [.character("e")], hint: "edit", help: "change the manifest in your editor", inHintBar: false, action: .edit),
    KeyBinding([.character("y")], hint: "manifest", help: "show the manifest of the row", action: .manifest),
    KeyBinding([.character("s")], hint: "sort", help: "sort by the next column", action: .sort),
    KeyBinding(
      [.character("S")], hint: "reverse", help: "reverse the sort order", inHintBar: false, action: .reverse),
    KeyBinding(
      [.character("C")], hint: "columns", help: "choose, resize and sort by columns", inHintBar: false,
      action: .columns),
    KeyBinding([.character(" ")], hint: "mark", help: "mark or unmark the row", action: .mark),
    KeyBinding(
      [.character("v")], hint: "mark range", help: "mark from the last marked row to this one", inHintBar: false,
      action: .markRange),
    KeyBinding(
      [.character("*")], hint: "mark all", help: "mark or unmark all shown rows", inHintBar: false,
      action: .markAll),
    KeyBinding(
      [.character("i")], hint: "invert marks", help: "invert the marks of the shown rows",
      inHintBar: false, action: .invertMarks),
    KeyBinding(
      [.character("d")], hint: "detail", help: "show the row's detail, beside the list or full screen", action: .detail),
    KeyBinding(
      [.character("f")], hint: "row", help: "show every column of the row in full", inHintBar: false,
      action: .row),
    KeyBinding(
      [.character("c")], hint: "copy", help: "copy the names of the marked rows", inHintBar: false, action: .copy),
    KeyBinding(
      [.character("o")], hint: "export", help: "save the rows as CSV, Markdown, JSON or YAML",
      inHintBar: false, action: .export),
    KeyBinding(
      [.escape, .left, .character("h")], hint: "back", help: "clear the marks, then the filter, then go back",
      inHintBar: false, action: .clear),
  ])
}
