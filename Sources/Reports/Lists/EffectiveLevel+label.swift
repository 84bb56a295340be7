import AccessAnalysis
import Manifests

extension LevelRange {
  /// The level in a table; `view+` if more than `view` and less than the next level is held, and `?` if nothing is known
  /// of a role but that it is bound.
  package var label: String { isOpen ? "?" : highest.label + (exceedsHighest ? "+" : "") }

  private var isOpen: Bool { isUnknown && atLeast == .none }

  /// The level as one letter for cells of a matrix, followed by `+` if `label` has one.
  package var letters: String {
    if isOpen { return "?" }
    let letter =
      switch highest {
      case .none: "·"
      case .custom: "c"
      case .view: "v"
      case .edit: "e"
      case .admin: "a"
      case .clusterAdmin: "A"
      }
    return letter + (exceedsHighest ? "+" : "")
  }

  /// The level as structured output.
  var value: Value { EffectiveLevel(kubernetes: self).value }
}

extension EffectiveLevel {
  /// The level in a table: `admin`, `admin (Azure)` if it is Azure that gives it, and `admin !` if Azure denies some of
  /// it.
  package var label: String { range.label + (isByAzure ? " (Azure)" : "") + (isDenied ? " !" : "") }

  /// The level in cells of a matrix: `LevelRange.letters`, followed by `*` if it is Azure that gives it, and by `!` if
  /// Azure denies some of it.
  package var letters: String { range.letters + (isByAzure ? "*" : "") + (isDenied ? "!" : "") }

  /// How the level is written: its ends, whether it is Azure that gives it, and whether Azure denies some of it.
  static let form = Form<EffectiveLevel>([
    FormField("atLeast", "the highest level that is fully covered", .oneOf(AccessLevel.allCases.map(\.label))) {
      $0.range.atLeast.label
    },
    FormField("atMost", "the lowest level that fully covers it", .oneOf(AccessLevel.allCases.map(\.label))) {
      $0.range.atMost.label
    },
    .optional("byAzure", "true if it is Azure that gives it, else left out", .yes) { $0.isByAzure ? true : nil },
    .optional("deniedInPart", "true if Azure denies some of it, else left out", .yes) { $0.isDenied ? true : nil },
  ])

  /// The level as structured output.
  var value: Value { EffectiveLevel.form(self) }
}
