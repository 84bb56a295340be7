/// The purpose of a piece of text; a theme defines its appearance.
package enum StyleRole: UInt8, CaseIterable, Sendable {
  case text, muted, title, heading, accent
  case selection, marked, match
  case border, tab, tabSelected, hint, hintKey
  case field, placeholder
  case good, warning, error
  case severityHigh, severityMedium, severityLow
  case levelView, levelEdit, levelAdmin, levelClusterAdmin, levelCustom, levelNone

  /// The role's name in theme files.
  package var name: String {
    switch self {
    case .text: "text"
    case .muted: "muted"
    case .title: "title"
    case .heading: "heading"
    case .accent: "accent"
    case .selection: "selection"
    case .marked: "marked"
    case .match: "match"
    case .border: "border"
    case .tab: "tab"
    case .tabSelected: "tab.selected"
    case .hint: "hint"
    case .hintKey: "hint.key"
    case .field: "field"
    case .placeholder: "placeholder"
    case .good: "status.good"
    case .warning: "status.warning"
    case .error: "status.error"
    case .severityHigh: "severity.high"
    case .severityMedium: "severity.medium"
    case .severityLow: "severity.low"
    case .levelView: "level.view"
    case .levelEdit: "level.edit"
    case .levelAdmin: "level.admin"
    case .levelClusterAdmin: "level.cluster-admin"
    case .levelCustom: "level.custom"
    case .levelNone: "level.none"
    }
  }

  /// The role's letter in recordings. It must not change, as golden screens depend on it.
  var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .title: "T"
    case .heading: "H"
    case .accent: "a"
    case .selection: "s"
    case .marked: "x"
    case .match: "f"
    case .border: "-"
    case .tab: "t"
    case .tabSelected: "S"
    case .hint: "h"
    case .hintKey: "k"
    case .field: "i"
    case .placeholder: "p"
    case .good: "g"
    case .warning: "w"
    case .error: "e"
    case .severityHigh: "3"
    case .severityMedium: "2"
    case .severityLow: "1"
    case .levelView: "V"
    case .levelEdit: "E"
    case .levelAdmin: "A"
    case .levelClusterAdmin: "C"
    case .levelCustom: "U"
    case .levelNone: "n"
    }
  }
}
