import AccessAnalysis
import Manifests

extension LevelRange {
  /// The level in a table; `view+` if more than `view` and less than the next level is held.
  package var label: String { highest.label + (exceedsHighest ? "+" : "") }

  /// The level as one letter for cells of a matrix, followed by `+` if `label` has one.
  package var letters: String {
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
  /// The level in a table: `admin`, or `admin (Azure)` if it is Azure that gives it.
  package var label: String { range.label + (isByAzure ? " (Azure)" : "") }

  /// The level in cells of a matrix: `LevelRange.letters`, followed by `*` if it is Azure that gives it.
  package var letters: String { range.letters + (isByAzure ? "*" : "") }

  /// The level as structured output: its ends, and whether it is Azure that gives it.
  var value: Value {
    .members([
      "atLeast": .text(range.atLeast.label), "atMost": .text(range.atMost.label),
      "byAzure": isByAzure ? .boolean(true) : nil,
    ])
  }
}
