import AccessAnalysis
import AccessModel
import BuiltIn
import Reports

/// What is said beside the changes: what else gives access, and what is left.
extension RevokeCommand {
  /// What gives a person access beside bindings, if everything is revoked; nil otherwise.
  func fullRevocation(of choice: SubjectChoice, _ analysis: Analysis) -> FullRevocation? {
    guard allNamespaces, role == nil, choice.subject.kind == .user, !choice.subject.isSystem else { return nil }
    return FullRevocation(of: choice.who, analysis, builtIn: AzureRoles.definitions)
  }

  /// The commands that end what bindings do not give, each after a comment on what it ends.
  func commands(_ report: FullRevocationReport?, isScript: Bool) -> String {
    (report?.commands ?? []).map { $0.commented(isScript: isScript) }.joined()
  }

  func isLeaver(_ subject: Subject, in snapshot: Snapshot) -> Bool {
    SubjectFlaw(subject, in: snapshot.directory)?.isLeaver == true
  }

  /// The message about grants to leavers by bindings that AKS manages; nil if there are none.
  func noteOnAKS(within extent: Extent, in snapshot: Snapshot) -> String? {
    let count = snapshot.bindings.lazy.filter { $0.isManagedByAKS && extent.includes($0) }
      .flatMap { binding in binding.subjects.lazy.map { $0.resolved(in: binding.scope) } }
      .count { isLeaver($0, in: snapshot) }
    return count == 0
      ? nil : "\(counted(count, "grant", "grants")) by bindings that AKS manages (aks-…) left unchanged."
  }

  /// What the subject has in the scopes though no binding there names it, summed up by group, without what gives nothing.
  func remaining(_ choice: SubjectChoice, within extent: Extent, _ analysis: Analysis) -> [String] {
    let snapshot = analysis.roles.snapshot
    let labels = SubjectLabels(snapshot.directory)
    let access = EffectiveAccess(of: choice.who, analysis)
    let isMaster = choice.who.identity.isMaster
    let master =
      isMaster ? ["still has cluster-admin everywhere: by the API server itself, whatever bindings say."] : []
    let rows = access.rows.filter { row in
      if row.range == .none || row.isForEveryone || row.group == choice.subject.name { return false }
      guard let grant = row.grant else { return extent.roles == nil && extent.scopes?.contains(row.scope) != false }
      return extent.includes(snapshot.bindings[grant.binding])
    }
    let byGroup = Dictionary(grouping: rows, by: \.group)
    return master
      + rows.map(\.group).distinct.map { group in
        let total = AccessTotal(byGroup[group] ?? [], of: access, in: snapshot).label
        guard let group else { return "still has \(total): directly." }
        let name = labels.name(Subject(kind: .group, name: group))
        return "still has \(total): through \(name); leaving the group \(AccessTiming.membership.label)."
      }
  }
}
