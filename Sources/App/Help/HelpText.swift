import AccessAnalysis
import Reports
import SafeText
import ScreenKit
import Terminal

/// The text of the help.
enum HelpText {
  /// - Parameter name: The name of the screen's entry.
  static func lines(_ screen: (any Screen)?, _ context: ScreenContext, at name: String? = nil) -> [StyledLine] {
    let keys = context.keys
    let line = { (key: KeyHelp) in [entry(context.settings.labels(key), .hintKey, key.help)] + reason(key) }
    var sections: [(String, [StyledLine])] = [
      (screen?.title ?? "", (screen?.keyHelp(context) ?? []).flatMap(line))
    ]
    let commands = CommandHelp.lines(screen, context, at: name)
    if !commands.isEmpty { sections.append(("Your commands", commands)) }
    sections += [
      ("Moving", keys[MovingKeys.section].keyHelp.flatMap(line)),
      ("Everywhere", keys[Registry.everywhere].keyHelp.flatMap(line)),
    ]
    if let table = screen?.listed {
      sections += [("Columns", columns(table)), ("Filters", filter + scopes(table))]
    }
    sections += [("Access levels", levels), ("Symbols", signs), ("Custom keys", remapping)]
    return Array(
      sections.map { [StyledLine($0, .heading, .bold)] + $1 }.joined(separator: [StyledLine()]))
  }

  static func entry(_ term: String, _ role: StyleRole, _ words: String) -> StyledLine {
    StyledLine("  ") + StyledLine(term + String(repeating: " ", count: max(1, 16 - term.displayWidth)), role)
      + StyledLine(words)
  }

  /// The reason if a key is unavailable now.
  static func reason(_ key: KeyHelp) -> [StyledLine] {
    key.reason.map { wrapped(StyledLine("unavailable: \($0)", .muted), width: 58) }?
      .map { entry("", .muted, "") + $0 } ?? []
  }

  private static func columns(_ table: Table) -> [StyledLine] {
    table.columns.compactMap { column in
      column.help.map { entry(column.title, .accent, $0) }
    }
  }

  private static let filter = [
    entry("text", .accent, "rows that contain it, in any column and any case"),
    entry("!text", .accent, "rows that do not contain it"), entry("one two", .accent, "rows that contain both"),
    entry("\"one two\"", .accent, "rows that contain the exact phrase"),
    entry("column:text", .accent, "rows that contain it in that column; ! excludes them"),
    entry("^P ^N", .hintKey, "while typing: an earlier or later filter"),
  ]

  /// The names of columns for filters of this list.
  private static func scopes(_ table: Table) -> [StyledLine] {
    wrapped(StyledLine(table.scopes.sorted().joined(separator: " "), .muted), width: 58)
      .enumerated().map { entry($0 == 0 ? "columns here" : "", .accent, $1.text) }
  }

  private static let levels = [
    level("view", .levelView, "read most objects in a namespace, but no Secrets"),
    level("edit", .levelEdit, "change workloads, read Secrets, run as service accounts"),
    level("admin", .levelAdmin, "edit, and grant roles of the namespace to others"),
    level("cluster-admin", .levelClusterAdmin, "do everything"),
    level("custom", .levelCustom, "some access, but none of the levels in full"),
    level("view+ …", .levelView, "that level in full, and more there or elsewhere"),
    level("view !", .levelView, "Azure denies some of it, or all"),
    level("none", .levelNone, "no access"),
    StyledLine("  A level reflects what the rules allow, not the role's name.", .muted),
    StyledLine("  Matrix: v view, e edit, a admin, A cluster-admin, c custom, · none.", .muted),
  ]

  private static func level(_ word: String, _ role: StyleRole, _ words: String) -> StyledLine {
    entry(word, role, words)
  }

  private static let signs = [
    entry("▌", .selection, "the highlighted row"), entry("*", .marked, "a marked row"),
    entry("+", .marked, "touched by a staged change"),
    entry("~", .accent, "changed in the cluster since the list was opened"),
    entry("▲", .warning, "a warning"), entry("?", .muted, "not in the data"),
    entry("…", .text, "cut; f shows the whole row"),
    entry("✓ ✗ ?", .text, "checklist: passed, failed, unknown"),
    entry("↑ ↓", .heading, "sort order of the column; in a frame: more to scroll"),
    entry("\u{1B} \u{202E}", .text, "invisible or misleading characters; \\ is a backslash"),
  ]

  private static let remapping =
    [
      StyledLine("  Set in config.yaml, by section and name:"),
      StyledLine("  keys: {lists: {grant: F2, mark-all: [A, F5]}, everywhere: {help: F1}}", .accent),
    ] + sectionNames

  private static var sectionNames: [StyledLine] {
    wrapped(StyledLine(Registry.sections.map(\.name).joined(separator: " "), .muted), width: 72)
      .map { StyledLine("  ") + $0 }
  }
}
