import AccessAnalysis
import Reports
import Terminal

extension LevelRange {
  /// The role that colours the level. Its word or letter shows the level too.
  package var role: StyleRole {
    switch highest {
    case .none: .levelNone
    case .custom: .levelCustom
    case .view: .levelView
    case .edit: .levelEdit
    case .admin: .levelAdmin
    case .clusterAdmin: .levelClusterAdmin
    }
  }

  /// The level's label in its colour.
  package var line: StyledLine { StyledLine(label, role) }
}

extension EffectiveLevel {
  /// The level's label in its colour.
  package var line: StyledLine { StyledLine(label, range.role) }
}
