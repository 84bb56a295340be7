import AccessModel

/// What a group holds in all scopes together: the short form of `EffectiveAccess`, for lists of thousands of groups.
package struct GroupHoldings: Sendable {
  /// The bindings that name it, or a group that contains it, ascending.
  package let bindings: [Int32]
  /// The Azure roles for Kubernetes assigned to it, or to a group that contains it.
  package let ways: [AzureWay]
  /// The highest level anywhere.
  package let highest: EffectiveLevel
  /// The namespaces with a grant to it, or to a group that contains it.
  package let namespaces: Set<Name>

  package init(_ group: Subject, _ analysis: Analysis) {
    let (snapshot, index) = (analysis.roles.snapshot, analysis.roles.snapshot.index)
    let containing = group.objectID.map { analysis.memberships.tokenGroups(of: .group($0)) } ?? []
    let subjects = Set([group] + containing.map { Subject(kind: .group, name: $0.name) })
    let named = Set(subjects.compactMap { index.number(of: $0) }.flatMap { Array(index.bindingsOfSubject[$0]) })
    bindings = named.filter { snapshot.bindings[Int($0)].scope != .namespace("") }.sorted()
    let principal = AzurePrincipal(group, analysis.memberships)
    ways = principal.flatMap { analysis.authorizer.azure?.ways(of: $0) } ?? []
    highest = EffectiveLevel(
      kubernetes: analysis.levels.highest(ofBindings: bindings), azure: ways.reduce(.none) { $0.union($1.range) })
    let bound = bindings.map { index.namespaceOfBinding[Int($0)] }.filter { $0 >= 0 }
    namespaces = Set(Set(bound).map { index.namespaces[Int($0)] } + ways.compactMap(\.scope.namespace))
  }
}
