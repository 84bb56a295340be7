import AccessAnalysis
import AccessModel

/// What stands in the rows.
extension PeopleList {
  func level(_ row: PeopleWithAccess.Row) -> CellValue {
    .level(
      EffectiveLevel(
        kubernetes: analysis.levels.highest(ofBindings: heldBindings(by: row)),
        azure: azure(of: row).reduce(.none) { $0.union($1.range) }
      ).denied(by: denials(row), in: namespace.map { .namespace($0) } ?? .cluster))
  }

  func place(_ row: PeopleWithAccess.Row) -> CellValue {
    // By number, as people hold many bindings in each namespace.
    let (numbers, order) = (snapshot.index.namespaceOfBinding, namespaces.value)
    let held = heldBindings(by: row).map { numbers[Int($0)] }
    let ranks = held.lazy.filter { $0 >= 0 }.map { order.ranks[Int($0)] }.sorted()
    let isBoundEverywhere = held.contains { $0 < 0 }
    let bound = ranks.indices.filter { $0 == 0 || ranks[$0] != ranks[$0 - 1] }.map { order.names[Int(ranks[$0])] }
    let assigned = Set(azure(of: row).map(\.scope))
    let further = Set(assigned.compactMap(\.namespace)).subtracting(bound)
    return .places(
      further.isEmpty ? bound : (bound + further).sorted(),
      isEverywhere: isBoundEverywhere || assigned.contains(.cluster))
  }

  /// Whether a subject holds something in the whole cluster.
  static func isEverywhere(_ holder: Holder, _ index: SnapshotIndex) -> Bool {
    holder.bindings.contains { index.namespaceOfBinding[Int($0)] < 0 }
      || (holder.azure + holder.eligible).contains { $0.scope == .cluster }
  }

  /// The Azure deny assignments that apply to the person in the list's place, whatever it was granted.
  func denials(_ row: PeopleWithAccess.Row) -> [AzureDenial] {
    let all = labels.subject(row.who).flatMap { analysis.authorizer.azure?.denials(of: $0) } ?? []
    return all.filter { denial in namespace.map(denial.reach.covers) ?? true }
  }

  /// Remarks on the account, such as `disabled`; empty if there are none.
  package func state(_ row: PeopleWithAccess.Row) -> String {
    let tooMany = beyondToken[row.who]
    let denials = labels.subject(row.who).flatMap { azure?.denials(of: $0) } ?? []
    let denied = denials.isEmpty ? "" : "denied by \(listed(denials.map(\.mark)))"
    let isOnly = isEligibleOnly(row)
    let isMore = !isOnly && row.ways.contains { isEligible($0) || !holder(of: $0).eligible.isEmpty }
    let activation = isOnly ? "eligible, not active" : isMore ? "eligible for more" : ""
    let remarks = labels.remarks(on: row.who) + [activation]
    let parts = [
      denied, remarks.filter { !$0.isEmpty }.joined(separator: ", "), tooMany ?? "",
      analysis.levels.systemRemark(on: bindings(of: row)) ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
