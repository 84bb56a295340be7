import AccessModel

/// The Azure role assignments that grant groups a role for Kubernetes in namespaces, or in the whole cluster.
package struct AzureGrantPlan: Sendable {
  /// One assignment to make.
  package struct Grant: Sendable, Hashable {
    package let group: ObjectID
    package let scope: Scope
    package let command: AzCommand
  }

  /// The whole name of the role.
  package let role: String
  /// By namespace, then by group, in the requested order.
  package private(set) var grants: [Grant] = []
  /// The commands that allow the groups to fetch the kubeconfig, without which no role in the cluster is of use.
  package private(set) var kubeconfig: [Grant] = []
  /// Messages about what is left out and why, and about what could not be checked; may contain hostile text.
  package private(set) var notes: [String] = []
  private let definition: RoleDefinition?
  private let snapshot: Snapshot

  /// - Parameter builtIn: The role definitions known offline.
  /// - Throws: A refusal if the cluster is not known, does not use Azure RBAC, or lacks a namespace.
  package init(
    _ role: AzureRoleName, to groups: [GrantRequest.Grantee], in scopes: [Scope], _ snapshot: Snapshot,
    _ spelling: Spelling, builtIn: [RoleDefinition]
  ) throws(Refusal) {
    guard let profile = snapshot.profile, let cluster = ManagedClusterID(resourceID: profile.resourceID) else {
      throw Refusal(nil, "The cluster's resource ID is not known: read the output of az aks show too (aks.json)")
    }
    guard profile.usesAzureRBAC else {
      throw Refusal(
        nil,
        "The cluster does not use Azure RBAC, so the role would give nothing in it; "
          + "\(ProgramName.current) harden --enable-azure-rbac says how to turn it on")
    }
    let definitions = snapshot.contents.roleDefinitions + builtIn
    definition = definitions.first { $0.roleName.lowercased() == role.text.lowercased() }
    self.role = definition?.roleName ?? role.text
    self.snapshot = snapshot
    try checkRole(role, definitions)
    let resolver = Resolver(snapshot, spelling)
    if let person = groups.first(where: { $0.group == nil }) {
      throw Refusal(person.name, "not a group: Azure roles are assigned to groups here")
    }
    for scope in scopes.distinct {
      try check(scope, resolver)
      for group in groups.distinct { add(group, scope, cluster) }
    }
    for group in groups.distinct {
      guard let id = group.group, grants.contains(where: { $0.group == id }),
        let command = AzCommand.assignClusterUserRole(to: id, on: cluster)
      else { continue }
      kubeconfig.append(Grant(group: id, scope: .cluster, command: command))
    }
  }

  private mutating func checkRole(_ role: AzureRoleName, _ definitions: [RoleDefinition]) throws(Refusal) {
    guard let definition else {
      guard snapshot.contents.roleDefinitions.isEmpty else {
        throw Refusal(
          role.text, "no such Azure role", nearest: NearNames.of(role.text, among: definitions.map(\.roleName)))
      }
      return notes.append(
        "Whether there is an Azure role \(role.text) was not checked: the sources contain no role definitions.")
    }
    if !givesAccess {
      notes.append("Azure role \(definition.roleName) has no data actions, so it gives nothing inside the cluster.")
    }
  }

  private mutating func check(_ scope: Scope, _ resolver: Resolver) throws(Refusal) {
    guard let namespace = scope.namespace else { return }
    if let refusal = NameRule.refusal(ofNamespace: namespace) {
      throw Refusal(namespace.text, "not a valid namespace name: it \(refusal)")
    }
    if let note = try resolver.check(namespace) { self.note(note) }
  }

  private mutating func add(_ group: GrantRequest.Grantee, _ scope: Scope, _ cluster: ManagedClusterID) {
    guard let id = group.group else { return }
    let name = group.name
    if snapshot.directory.group(id)?.isSecurityEnabled == false {
      note("Group \(name) is not security-enabled: Azure assigns roles only to groups that are.")
    }
    let place = scope.namespace.map { "in namespace \($0)" } ?? "in the whole cluster"
    if snapshot.contents.roleAssignments.contains(where: { isSame($0, id, scope, cluster) }) {
      return note("\(name) already holds \(role) \(place): not assigned again.")
    }
    guard let command = AzCommand.assign(role, to: id, in: scope, of: cluster) else { return }
    grants.append(Grant(group: id, scope: scope, command: command))
  }

  private func isSame(
    _ assignment: RoleAssignment, _ group: ObjectID, _ scope: Scope, _ cluster: ManagedClusterID
  ) -> Bool {
    guard assignment.principalID == group, assignment.condition == nil, isRole(assignment),
      let path = AzCommand.scope(scope, of: cluster)
    else { return false }
    return AzureScope(assignment.scope) == AzureScope(path)
  }

  private func isRole(_ assignment: RoleAssignment) -> Bool {
    if let definition, let id = assignment.roleID { return id == definition.id }
    return assignment.roleName.lowercased() == role.lowercased()
  }

  private mutating func note(_ message: String) {
    if !notes.contains(message) { notes.append(message) }
  }
}

extension AzureGrantPlan {
  /// Whether the role may allow something inside the cluster.
  var givesAccess: Bool { definition?.permissions.allSatisfy { $0.dataActions.isEmpty } != true }

  /// The snapshot with the assignments.
  package var future: Snapshot {
    guard let cluster = snapshot.profile.flatMap({ ManagedClusterID(resourceID: $0.resourceID) }) else {
      return snapshot
    }
    var contents = snapshot.contents
    for grant in grants {
      guard let scope = AzCommand.scope(grant.scope, of: cluster) else { continue }
      contents.roleAssignments.append(
        RoleAssignment(
          principalID: grant.group, principalType: "Group",
          roleDefinitionID: definition.map { "/providers/Microsoft.Authorization/roleDefinitions/\($0.id)" } ?? "",
          roleName: role, scope: scope, condition: nil))
    }
    return Snapshot(
      contents: contents, directory: snapshot.directory, title: snapshot.title, readAt: snapshot.readAt,
      gaps: snapshot.gaps, index: snapshot.index, origins: snapshot.origins, sources: snapshot.sources,
      live: snapshot.live)
  }

  /// Whether a role that somebody has in the future is by the assignment.
  func isMade(_ way: AzureWay, for grant: Grant) -> Bool {
    way.assignment.principalID == grant.group && way.scope == grant.scope && isRole(way.assignment)
  }
}
