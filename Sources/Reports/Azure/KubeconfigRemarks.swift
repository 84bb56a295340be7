import AccessModel
import AccessAnalysis

/// Remarks on grants to groups that cannot fetch the user kubeconfig, without which no member can reach the cluster.
package struct KubeconfigRemarks: Sendable {
  private let access: KubeconfigAccess
  private let snapshot: Snapshot

  /// Nil if the data has nothing about the cluster in Azure.
  package init?(_ snapshot: Snapshot, builtIn: [RoleDefinition]) {
    guard snapshot.profile != nil else { return nil }
    access = KubeconfigAccess(snapshot, Memberships(snapshot.directory), builtIn: builtIn)
    self.snapshot = snapshot
  }

  /// Whether everyone in a group can fetch the kubeconfig.
  package func canAllFetch(_ group: ObjectID) -> Bool { access.canFetch(group) == .all }

  /// The remark on a grant to a group, or to a person by object ID, with the command that fixes it; may contain hostile
  /// text. Nil if everyone in the group can fetch the kubeconfig, and for a group that no token carries: Azure does not
  /// assign roles to such a group either.
  package func note(on group: ObjectID) -> String? {
    guard snapshot.directory.group(group)?.isSecurityEnabled != false else { return nil }
    let user = snapshot.directory.user(group)
    let name =
      snapshot.directory.group(group).map { "\($0.displayName) (\(group))" } ?? user?.displayName
      ?? group.description
    let finding: String
    switch access.canFetch(group) {
    case .all: return nil
    case .some(let able, let count) where able == count: return nil
    case .some(let able, let count):
      finding =
        "Of the \(counted(count, "person", "people")) in \(name), \(count - able) cannot fetch the user kubeconfig, "
        + "according to the data"
    case .none where access.gaps.missing.isEmpty:
      finding = "\(name) cannot fetch the user kubeconfig, according to the data, so the grant has no effect for it"
    case .none, .unknown:
      let reason = access.gaps.missing.first?.reason ?? "the members of the group, or of groups in it, were not read"
      finding = "Whether \(name) can fetch the user kubeconfig is not known, as \(reason)"
    }
    // Azure roles are assigned to groups, not to people.
    guard user == nil, let cluster = snapshot.profile.flatMap({ ManagedClusterID(resourceID: $0.resourceID) }),
      let command = AzCommand.assignClusterUserRole(to: group, on: cluster)
    else { return "\(finding)." }
    return "\(finding). To allow it: \(command.line)"
  }
}
