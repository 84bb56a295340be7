import AccessModel
import Terminal

/// What the administrator has set for every session, from `config.yaml`.
package struct Settings: Sendable, Hashable {
  /// Who is meant to be able to become cluster admin.
  package var declared = DeclaredIdentities()

  /// The name of a theme.
  package var theme = ThemeLibrary.standard

  /// Every key, remapped or not.
  package var keys = KeyMaps()

  package init() {}
}
