import AccessModel
import AccessAnalysis
import Manifests

extension AzureWay {
  /// How the role is written.
  static let roleForm = Form<AzureWay>([
    .constant("kind", "the kind of the role", "AzureRole"),
    FormField("name", "the name of the Azure role", .text) { $0.roleName },
    FormField("id", "the resource ID of its definition", .text) { $0.assignment.roleDefinitionID },
  ])

  /// How the assignment is written.
  static let form = Form<AzureWay>([
    .constant("kind", "the kind of the grant", "RoleAssignment"),
    FormField("scope", "the resource ID where the role is assigned", .text) { $0.assignment.scope },
    FormField("role", "the Azure role", roleForm) { $0 },
    FormField("principalID", "the object ID of the principal", .text) { $0.assignment.principalID.description },
    FormField("principalType", "the type of the principal, as Azure says", .text) { $0.assignment.principalType },
  ])

  /// The role as structured output.
  var roleValue: Value { AzureWay.roleForm(self) }

  /// The assignment as structured output.
  var value: Value { AzureWay.form(self) }

  /// The role name without the prefix shared by all AKS roles.
  package var shortName: String { AzureWay.short(roleName) }

  static func short(_ roleName: String) -> String {
    let prefix = "Azure Kubernetes Service "
    return roleName.hasPrefix(prefix) ? String(roleName.dropFirst(prefix.count)) : roleName
  }
}

extension AzureDenial {
  /// How the deny assignment is written.
  static let form = Form<AzureDenial>([
    .constant("kind", "the kind of the denial", "DenyAssignment"),
    FormField("name", "the name of the deny assignment", .text) { $0.denial.name },
    FormField("scope", "the resource ID where it is assigned", .text) { $0.denial.scope },
    .optional("namespace", "the only namespace where it applies; left out for the whole cluster", .text) {
      $0.namespace?.text
    },
  ])

  /// The deny assignment as structured output.
  var value: Value { AzureDenial.form(self) }

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
