import AccessAnalysis
import Reports
import SafeText
import ScreenKit
import Terminal

/// What the help says.
enum HelpText {
  static func lines(_ screen: (any Screen)?, _ context: ScreenContext) -> [StyledLine] {
    let keys = context.keys
    let line = { (key: KeyHelp) in [entry(context.settings.labels(key), .hintKey, key.help)] + reason(key) }
    var sections: [(String, [StyledLine])] = [
      (screen?.title ?? "", (screen?.keyHelp(context) ?? []).flatMap(line)),
      ("Moving", keys[MovingKeys.section].keyHelp.flatMap(line)),
      ("Everywhere", keys[Registry.everywhere].keyHelp.flatMap(line)),
    ]
    if let table = screen?.listed {
      sections += [("Columns", columns(table)), ("The filter", filter + scopes(table))]
    }
    sections += [("Levels of access", levels), ("Signs", signs), ("Keys of your own", remapping)]
    return Array(
      sections.map { [StyledLine($0, .heading, .bold)] + $1 }.joined(separator: [StyledLine()]))
  }

  private static func entry(_ term: String, _ role: StyleRole, _ words: String) -> StyledLine {
    StyledLine("  ") + StyledLine(term + String(repeating: " ", count: max(1, 16 - term.displayWidth)), role)
      + StyledLine(words)
  }

  /// Why a key can do nothing now, below it.
  private static func reason(_ key: KeyHelp) -> [StyledLine] {
    key.reason.map { wrapped(StyledLine("not now: \($0)", .muted), width: 58) }?
      .map { entry("", .muted, "") + $0 } ?? []
  }

  private static func columns(_ table: Table) -> [StyledLine] {
    table.columns.compactMap { column in
      table.help(for: column).map { entry(column.title, .accent, $0) }
    }
  }

  private static let filter = [
    entry("text", .accent, "rows that hold it anywhere, in any case of letters"),
    entry("!text", .accent, "rows that do not"), entry("one two", .accent, "rows that hold both"),
    entry("\"one two\"", .accent, "rows that hold the two in one piece"),
    entry("!column:text", .accent, "rows that hold it in that column, or with ! do not"),
    entry("^P ^N", .hintKey, "while it is typed: a filter used before, or after it"),
  ]

  /// What may stand before the colon in this list.
  private static func scopes(_ table: Table) -> [StyledLine] {
    wrapped(StyledLine(table.scopes.sorted().joined(separator: " "), .muted), width: 58)
      .enumerated().map { entry($0 == 0 ? "columns here" : "", .accent, $1.text) }
  }

  private static let levels = [
    level("view", .levelView, "reads most objects of a namespace, and no secrets"),
    level("edit", .levelEdit, "changes workloads, reads secrets, runs as its accounts"),
    level("admin", .levelAdmin, "edits, and gives roles of the namespace to others"),
    level("cluster-admin", .levelClusterAdmin, "may do everything"),
    level("custom", .levelCustom, "something that holds none of the levels in full"),
    level("view+ …", .levelView, "that level in full and something beside it"),
    level("none", .levelNone, "nothing"),
    StyledLine("  A level is what the rules allow, whatever the role is called.", .muted),
    StyledLine("  Matrix: v view, e edit, a admin, A cluster-admin, c custom, · nothing.", .muted),
  ]

  private static func level(_ word: String, _ role: StyleRole, _ words: String) -> StyledLine {
    entry(word, role, words)
  }

  private static let signs = [
    entry("▌", .selection, "the selected row"), entry("*", .marked, "a marked row"),
    entry("?", .muted, "not in the data"), entry("…", .text, "cut; f shows the whole row"),
    entry("✓ ✗ ?", .text, "of the checklist: well, wrong, cannot tell"),
    entry("↑ ↓", .heading, "sorted by this column; in a frame: there is more"),
    entry("\u{1B} \u{202E}", .text, "what would not show, or would deceive; \\ is a backslash"),
  ]

  private static let remapping = [
    StyledLine("  In config.yaml, by the words of the hints:"),
    StyledLine("  keys: {lists: {grant: F2, mark-all: [A, F5]}, everywhere: {help: F1}}", .accent),
    StyledLine("  \(Registry.sections.map(\.name).joined(separator: " "))", .muted),
  ]
}
