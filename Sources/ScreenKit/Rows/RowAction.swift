/// An action on the rows of a list.
package enum RowAction: Sendable, Hashable, CaseIterable {
  case open, manifest, people, grant, whoCan, revoke, migrate, replaceRole, rename, edit, paths

  /// Whether it is performed on all marked rows together.
  var takesMarks: Bool {
    switch self {
    case .manifest, .revoke, .migrate, .grant, .replaceRole, .rename, .edit: true
    case .open, .people, .whoCan, .paths: false
    }
  }
}
