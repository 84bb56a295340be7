import AccessAnalysis
import AccessModel

/// How much an edit touches: objects, places, and those who gain or lose something.
struct EditExtent {
  /// `3 bindings in 2 namespaces, 14 people`.
  let label: String

  init(of changes: ChangeSet, _ found: AccessConsequences) {
    var (bindings, scopes): (Int, Set<Scope>) = (0, [])
    for case .binding(_, let scope) in changes.targets {
      bindings += 1
      scopes.insert(scope)
    }
    let made = changes.changes.count { if case .putNamespace = $0 { true } else { false } }
    let deleted = changes.targets.count - bindings - made
    let places =
      (scopes.contains(.cluster) ? ["cluster-wide"] : [])
      + (scopes.subtracting([.cluster]).isEmpty
        ? [] : ["in \(counted(scopes.subtracting([.cluster]).count, "namespace", "namespaces"))"])
    let parts =
      (bindings > 0 ? ["\(counted(bindings, "binding", "bindings")) \(places.joined(separator: " and "))"] : [])
      + (made > 0 ? [counted(made, "namespace", "namespaces") + " made"] : [])
      + (deleted > 0 ? [counted(deleted, "namespace", "namespaces") + " not made"] : [])
      + (bindings > 0 ? [EditExtent.people((found.gains + found.losses).map(\.who))] : [])
    label = parts.joined(separator: ", ")
  }

  /// `14 people and the members of 1 group, which were not read`; `everyone`, whoever else is among them.
  private static func people(_ affected: [AffectedSubjects]) -> String {
    if affected.contains(where: { !$0.everyone.isEmpty }) { return "everyone" }
    let people = Set(affected.flatMap(\.people)).count
    let (others, unread) = (Set(affected.flatMap(\.others)), Set(affected.flatMap(\.unread)).count)
    let accounts = others.count { $0.kind == .serviceAccount }
    let groups = others.count - accounts
    let parts =
      (people > 0 || others.isEmpty && unread == 0 ? [counted(people, "person", "people")] : [])
      + (accounts > 0 ? [counted(accounts, "ServiceAccount", "ServiceAccounts")] : [])
      + (groups > 0 ? ["whoever is in \(counted(groups, "other group", "other groups"))"] : [])
      + (unread > 0 ? ["the members of \(counted(unread, "group", "groups")), which were not read"] : [])
    return listed(parts)
  }
}
