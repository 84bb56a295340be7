import AccessModel

/// What somebody holds, by scope: a change may concern thousands of scopes.
struct HeldAccess {
  let access: EffectiveAccess
  private let clusterWide: [EffectiveAccess.Row]
  private let inNamespaces: [Scope: [EffectiveAccess.Row]]

  init(_ access: EffectiveAccess) {
    self.access = access
    clusterWide = access.rows.filter { $0.scope == .cluster }
    inNamespaces = Dictionary(grouping: access.rows.lazy.filter { $0.scope != .cluster }, by: \.scope)
  }

  /// Whether something is granted in the scope itself, and not only cluster-wide.
  func isInScope(_ scope: Scope) -> Bool { scope == .cluster || inNamespaces[scope] != nil }

  /// What counts in a scope: in a namespace, cluster-wide grants too.
  func rows(in scope: Scope) -> [EffectiveAccess.Row] {
    scope == .cluster ? clusterWide : clusterWide + (inNamespaces[scope] ?? [])
  }

  /// See `EffectiveAccess.level(in:)`.
  func level(in scope: Scope) -> EffectiveLevel { access.level(of: rows(in: scope), in: scope) }

  /// The grants that each give all that a role of some level can.
  ///
  /// - Parameter snapshot: The one that the access is of.
  func ways(to range: LevelRange, in scope: Scope, _ snapshot: Snapshot) -> [KeptWay] {
    rows(in: scope).filter { $0.range.atLeast >= range.atMost }.map { KeptWay($0, in: snapshot) }
  }
}
