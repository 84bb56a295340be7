import AccessAnalysis
import AccessModel
import Reports

/// What grants the role: a binding in the cluster, or a role assignment in Azure.
enum GrantPlane: Sendable, Hashable {
  case kubernetes, azure
}

extension GrantChoices {
  /// The planes of a cluster that uses Azure RBAC, each with how many groups hold something by it; no others have a
  /// choice.
  static func planes(_ analysis: Analysis) -> [Choice<GrantPlane>] {
    let snapshot = analysis.roles.snapshot
    guard snapshot.profile?.usesAzureRBAC == true else { return [] }
    let bound = snapshot.index.subjects.count { $0.kind == .group && !$0.isSystem }
    let assigned = (analysis.authorizer.azure?.ways ?? []).filter(\.assignment.type.isGroup)
    return [
      Choice(
        value: .kubernetes, name: "Kubernetes RBAC",
        detail: "bindings, \(used(bound))"),
      Choice(
        value: .azure, name: "Azure RBAC",
        detail: "assignments, \(used(Set(assigned.map(\.assignment.principalID)).count))"),
    ]
  }

  private static func used(_ groups: Int) -> String {
    groups == 0 ? "used by no group yet" : "used by \(counted(groups, "group", "groups"))"
  }

  /// The Azure roles that allow something inside a cluster: those made for Kubernetes, then those of one's own.
  static func azureRoles(_ snapshot: Snapshot) -> [Choice<GrantedRole>] {
    (AzureRoleName.short.map(\.1) + AzureRoleName.own(snapshot.contents.roleDefinitions)).map {
      Choice(value: .azure($0), name: $0, detail: "")
    }
  }
}
