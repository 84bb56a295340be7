import AccessModel
import AccessAnalysis

extension WhoCanList {
  /// The numbers of the bindings that allow a row the action, cluster-wide ones first; none for `system:masters` and
  /// for principals that only Azure allows.
  package func bindings(_ row: Int) -> [Int32] { Array(bindingParts(row).joined()) }

  /// Cluster-wide bindings and those in namespaces.
  func bindingParts(_ row: Int) -> [ArraySlice<Int32>] {
    if let named = namedRow(row) { return [named.bindings[...]] }
    return boundRow(row).map { [answer.clusterBindings(of: $0), answer.namespaceBindings(of: $0)] } ?? []
  }

  /// The chains that allow a row the action.
  package func chains(_ row: Int) -> [AccessChain] {
    if let named = namedRow(row) { return answer.chains(of: named) }
    return boundRow(row).map { answer.chains(of: $0) } ?? []
  }

  /// The names of the only objects on which a row is allowed the action; empty if it is allowed on any.
  package func names(_ row: Int) -> [Name] { namedRow(row).map { answer.names(of: $0) } ?? [] }

  /// The actions that a row is allowed: those asked about, or those on single objects.
  package func actions(_ row: Int) -> [AccessAction] {
    namedRow(row).map { answer.actions(of: $0) } ?? answer.actions
  }

  /// Who is allowed the action only on single objects: `2 more for single names: Order Operations (payment-gateway) …`;
  /// nil if nobody is. May contain hostile text.
  package var namesNote: String? {
    let rows = namedRows
    if rows.isEmpty { return nil }
    let subjects = rows.prefix(10).map { row in
      "\(name(row)) (\(listed(names(row).map(\.text), most: 5)))"
    }
    return "\(rows.count) more for single names: \(listed(subjects, of: rows.count))."
  }
}
