import AccessModel
import AccessAnalysis
import Manifests

extension AzureWay {
  /// The role as structured output.
  var roleValue: Value {
    .members(["kind": .text("AzureRole"), "name": .text(roleName), "id": .text(assignment.roleDefinitionID)])
  }

  /// The assignment as structured output.
  var value: Value {
    .members([
      "kind": .text("RoleAssignment"), "scope": .text(assignment.scope), "role": roleValue,
      "principalID": .text(assignment.principalID.description), "principalType": .text(assignment.principalType),
    ])
  }

  /// The role name without the prefix shared by all AKS roles.
  package var shortName: String { AzureWay.short(roleName) }

  static func short(_ roleName: String) -> String {
    let prefix = "Azure Kubernetes Service "
    return roleName.hasPrefix(prefix) ? String(roleName.dropFirst(prefix.count)) : roleName
  }
}

extension AzureDenial {
  /// The deny assignment as structured output.
  var value: Value {
    .members([
      "kind": .text("DenyAssignment"), "name": .text(denial.name), "scope": .text(denial.scope),
      "namespace": namespace.map { .text($0.text) },
    ])
  }

  /// The only namespace where it applies; nil for the whole cluster.
  private var namespace: Name? {
    if case .namespace(let name) = reach { name } else { nil }
  }

  /// The name, and the scope unless it is the whole cluster.
  var mark: String {
    switch reach {
    case .everywhere: denial.name
    case .clusterScope: "\(denial.name) (at the cluster's scope)"
    case .namespace(let name): "\(denial.name) (in \(name))"
    }
  }

  /// What it denies in the cluster, in the form of data actions: `secrets/*`.
  package var dataActions: String {
    let prefix = "microsoft.containerservice/managedclusters/"
    return denial.permissions.flatMap(\.dataActions).map { action in
      action.lowercased().hasPrefix(prefix) ? String(action.dropFirst(prefix.count)) : action
    }.joined(separator: ", ")
  }
}
