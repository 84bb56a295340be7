import AccessAnalysis
import Reports
import Terminal

extension LevelRange {
  /// How a theme shows the level; its word or letter says it too.
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

  /// The level's word in its colour.
  package var line: StyledLine { StyledLine(label, role) }
}
