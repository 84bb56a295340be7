import AccessModel

/// What the administrator has set for every session, from `config.yaml`.
package struct Settings: Sendable, Hashable {
  /// Who is meant to be able to become cluster admin.
  package var declared = DeclaredIdentities()

  package init() {}
}
