import AccessModel
import AccessAnalysis

/// Everything that is known of one person's access beside the list of grants: the level in each scope, ways to cluster
/// admin through Azure, the kubeconfig, what could be activated, and what would be lost with each membership.
package struct PersonReport: Sendable {
  package let access: EffectiveAccess
  private let analysis: Analysis
  private let labels: SubjectLabels
  private let paths: AzureAdminPaths
  private let kubeconfig: KubeconfigAccess
  private let definitions: [RoleDefinition]

  /// - Parameter builtIn: The Azure role definitions known offline.
  package init(
    _ access: EffectiveAccess, _ analysis: Analysis, declared: DeclaredIdentities = DeclaredIdentities(),
    builtIn: [RoleDefinition]
  ) {
    let snapshot = analysis.roles.snapshot
    self.access = access
    self.analysis = analysis
    labels = SubjectLabels(snapshot.directory)
    paths = AzureAdminPaths(snapshot, analysis.memberships, declared: declared, builtIn: builtIn)
    definitions = snapshot.contents.roleDefinitions + builtIn
    kubeconfig = KubeconfigAccess(snapshot, analysis.memberships, builtIn: builtIn)
  }

  private var snapshot: Snapshot { analysis.roles.snapshot }

  /// The object ID of the person; nil if the directory does not know it.
  private var id: ObjectID? {
    access.who.subject.objectID ?? snapshot.directory.user(principalName: access.who.subject.name)?.id
  }

  /// The sections with content, in the order of reading.
  package var sections: [ReportSection] {
    ([ReportSection(.level, levels)] + furtherSections).filter { !$0.lines.isEmpty }
  }

  /// The sections beside the levels.
  package var furtherSections: [ReportSection] {
    [
      ReportSection(.denied, denials),
      ReportSection(.clusterAdminThroughAzure, adminPaths),
      ReportSection(.beyondOwners, beyond),
      ReportSection(.kubeconfig, credentials),
      ReportSection(.couldBeActivated, eligible),
      ReportSection(.ifMembershipEnded, losses),
    ].filter { !$0.lines.isEmpty }
  }

  private var levels: [String] {
    access.scopes.isEmpty ? ["no access of its own"] : levels(in: access.scopes)
  }

  /// What reaches beyond the namespaces that `owners.yaml` gives the groups' owners.
  private var beyond: [String] {
    let ownership = Ownership(snapshot, .standard)
    if let unread = snapshot.gaps(in: [.owners]).first, unread.parts == [.owners] {
      return ["not known: \(unread.reason)"]
    }
    if ownership.isEmpty || access.who.subject.kind == .serviceAccount { return [] }
    let unknown = ownership.unresolved.map(\.text)
    let doubt = unknown.isEmpty ? [] : ["groups of owners.yaml that are not known: \(listed(unknown, most: 5))"]
    let groups =
      access.who.groups.map(\.group) + [access.who.subject].filter { $0.kind == .group }.compactMap(\.objectID)
    let owners = ownership.owners(of: groups)
    guard !owners.isEmpty else { return ["owners.yaml names none of the groups"] + doubt }
    let outside = access.scopes.filter { scope in
      scope.namespace.map { namespace in !owners.contains { $0.owns(namespace) } } ?? true
    }
    let names = "owners: \(listed(owners.map(\.name), most: 5))"
    return [names] + (outside.isEmpty ? ["nothing"] : levels(in: outside)) + doubt
  }

  /// The level by scope, cluster-wide first; namespaces that share a level are one line.
  private func levels(in scopes: [Scope]) -> [String] {
    var lines: [(level: String, scopes: [Scope])] = []
    for scope in scopes {
      let level = access.level(ofGrantsIn: scope).label
      if scope != .cluster, let known = lines.firstIndex(where: { $0.level == level && $0.scopes != [.cluster] }) {
        lines[known].scopes.append(scope)
      } else {
        lines.append((level, [scope]))
      }
    }
    return lines.map { line in
      line.scopes == [.cluster]
        ? "\(line.level) everywhere" : "\(line.level) in \(listed(line.scopes.map(\.label), most: 8))"
    }
  }

  private var denials: [String] { access.denials.map { "\($0.dataActions), by \($0.label)" } }

  private var adminPaths: [String] {
    let own = Set([id].compactMap { $0 } + access.who.groups.map(\.group))
    return paths.rows.filter { own.contains($0.principal) }.map { row in
      let through =
        row.principal == id ? "" : ", through \(labels.name(of: row.principal) ?? row.principal.description)"
      let activation = row.isEligible ? ", after activating it" : ""
      return "\(row.steps.map(\.label).joined(separator: ", ")): \(row.way.label)\(through)\(activation)"
    }
  }

  private var credentials: [String] {
    guard let id, snapshot.profile != nil else { return [] }
    let unknown =
      kubeconfig.gaps.missing.isEmpty ? "" : ", as far as the data shows: \(kubeconfig.gaps.missing[0].reason)"
    return switch kubeconfig.canFetch(id) {
    case .all, .some: ["can fetch the user kubeconfig"]
    case .none: ["cannot fetch the user kubeconfig\(unknown)"]
    case .unknown: ["whether it can fetch the user kubeconfig is not known"]
    }
  }

  private var eligible: [String] {
    guard let id else { return [] }
    let directory = snapshot.directory
    let members: Set<Directory.Member> = [.user(id), .servicePrincipal(id)]
    let groups = (directory.eligible ?? [:]).filter { !members.isDisjoint(with: $0.value) }.keys.sorted()
    let roles = snapshot.contents.eligibleRoleAssignments.filter { assignment in
      assignment.principalID == id || access.who.groups.contains { $0.group == assignment.principalID }
    }
    if directory.eligible == nil && roles.isEmpty {
      return directory.users.isEmpty ? [] : ["not known: eligibilities (PIM) were not read"]
    }
    if groups.isEmpty && roles.isEmpty { return [] }
    return groups.map { group in
      let joined = EffectiveAccess(
        of: SubjectIdentity(Subject(kind: .group, name: group.name), analysis.memberships), analysis)
      return "the group \(labels.name(of: group) ?? group.description): \(joined.highest.label)"
    } + roles.map { "Azure role \(name(of: $0)) at \(AzureScope.label($0.scope))" }
      + ["an activation \(AccessTiming.activation.label)"]
  }

  /// The name of an Azure role; its definition has it where the assignment has not.
  private func name(of assignment: RoleAssignment) -> String {
    guard assignment.roleName.isEmpty else { return assignment.roleName }
    return definitions.first { $0.id == assignment.roleID }?.roleName ?? assignment.roleDefinitionID
  }

  private var losses: [String] {
    access.who.groups.filter { $0.through == nil }.compactMap { reached in
      let rest = access.leaving(reached.group, analysis.memberships)
      guard rest.rows.count < access.rows.count else { return nil }
      let name = labels.name(of: reached.group) ?? reached.group.description
      let lost = counted(access.rows.count - rest.rows.count, "grant", "grants")
      let (before, after) = (access.highest.label, rest.highest.label)
      let change = before == after ? "the highest level stays \(after)" : "\(before) becomes \(after)"
      return "\(name): \(lost) lost; \(change)"
    }
  }
}
