/// An action on the rows of a list.
package enum RowAction: Sendable, Hashable, CaseIterable {
  case open, manifest, people, grant, whoCan, revoke, migrate
}
