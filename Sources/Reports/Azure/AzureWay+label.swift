import AccessModel
import AccessAnalysis
import Manifests

extension AzureWay {
  /// Where in the cluster the role counts.
  var scope: Scope {
    if case .namespace(let name) = reach { .namespace(name) } else { .cluster }
  }

  /// The group that it is assigned to; nil for a person or a service principal.
  var group: Name? { assignment.type.isGroup ? assignment.principalID.name : nil }

  /// The role for programs.
  var roleValue: Value {
    .members(["kind": .text("AzureRole"), "name": .text(roleName), "id": .text(assignment.roleDefinitionID)])
  }

  /// The assignment for programs.
  var value: Value {
    .members([
      "kind": .text("RoleAssignment"), "scope": .text(assignment.scope), "role": roleValue,
      "principalID": .text(assignment.principalID.description), "principalType": .text(assignment.principalType),
    ])
  }

  /// The role without what all of AKS's have before their names.
  var shortName: String {
    let prefix = "Azure Kubernetes Service "
    return roleName.hasPrefix(prefix) ? String(roleName.dropFirst(prefix.count)) : roleName
  }
}

extension AzureDenial {
  /// The deny assignment for programs.
  var value: Value {
    .members([
      "kind": .text("DenyAssignment"), "name": .text(denial.name), "scope": .text(denial.scope),
      "namespace": namespace.map { .text($0.text) },
    ])
  }

  /// The one namespace that it counts in; nil for the whole cluster.
  private var namespace: Name? {
    if case .namespace(let name) = reach { name } else { nil }
  }

  /// Its name, and where it counts if that is not everywhere.
  var mark: String {
    switch reach {
    case .everywhere: denial.name
    case .clusterScope: "\(denial.name) (at the cluster's scope)"
    case .namespace(let name): "\(denial.name) (in \(name))"
    }
  }

  /// What it denies in the cluster, as its data actions say: `secrets/*`.
  package var dataActions: String {
    let prefix = "microsoft.containerservice/managedclusters/"
    return denial.permissions.flatMap(\.dataActions).map { action in
      action.lowercased().hasPrefix(prefix) ? String(action.dropFirst(prefix.count)) : action
    }.joined(separator: ", ")
  }
}
