import AccessModel

/// Grants summed up: the level by scope, and Azure roles.
package struct AccessTotal: Sendable, Hashable {
  /// The scopes in which bindings give the same.
  package struct Part: Sendable, Hashable {
    package let level: EffectiveLevel
    /// The roles that give it, each once.
    package fileprivate(set) var roles: [RoleReference]
    package fileprivate(set) var scopes: [Scope]
  }

  /// Cluster-wide access first, then the highest level.
  package let parts: [Part]
  /// In the order of the listing.
  package let ways: [AzureWay]

  package var isEmpty: Bool { parts.isEmpty && ways.isEmpty }

  /// How much there is, for sorting: a cluster-wide part outweighs any number of namespaces.
  var extent: (Int, Int) {
    let scopes = parts.flatMap(\.scopes) + ways.map(\.scope)
    return (scopes.count { $0 == .cluster }, scopes.count { $0 != .cluster })
  }

  /// - Parameter rows: Some of those of `access`; what everyone holds does not count.
  package init(_ rows: [EffectiveAccess.Row], of access: EffectiveAccess, in snapshot: Snapshot) {
    let rows = rows.filter { !$0.isForEveryone }
    var parts: [Part] = []
    var numbers: [Key: Int] = [:]
    let byScope = Dictionary(grouping: rows.filter { $0.way == nil }, by: \.scope)
    for scope in rows.filter({ $0.way == nil }).map(\.scope).distinct {
      let here = byScope[scope] ?? []
      let level = access.level(of: here, in: scope)
      let roles = AccessTotal.roles(of: here, in: snapshot).distinct
      let isNamed = level.range.highest <= .custom
      let key = Key(level: level, roles: isNamed ? roles : [], isClusterWide: scope == .cluster)
      if let number = numbers[key] {
        parts[number].scopes.append(scope)
        parts[number].roles = (parts[number].roles + roles).distinct
      } else {
        numbers[key] = parts.count
        parts.append(Part(level: level, roles: roles, scopes: [scope]))
      }
    }
    self.parts = parts.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.scopes[0] == .cluster ? 0 : 1, second.level.range.highest, left.offset)
        < (second.scopes[0] == .cluster ? 0 : 1, first.level.range.highest, right.offset)
    }.map(\.element)
    ways = rows.compactMap(\.way).distinct
  }

  /// A function of its own, as the optimizer of Swift 6.3 ends on the closures in a closure.
  private static func roles(of rows: [EffectiveAccess.Row], in snapshot: Snapshot) -> [RoleReference] {
    var roles: [RoleReference] = []
    for row in rows {
      if let grant = row.grant { roles.append(snapshot.bindings[grant.binding].role) }
    }
    return roles
  }

  private struct Key: Hashable {
    let level: EffectiveLevel
    /// Only where they say more than the level does.
    let roles: [RoleReference]
    let isClusterWide: Bool
  }
}
