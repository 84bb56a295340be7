/// What can be done with the rows of a list, besides moving, marking and looking.
package enum RowAction: Sendable, Hashable, CaseIterable {
  case open, manifest, people, grant, whoCan, revoke, migrate
}
