import AccessModel

/// An Azure CLI command as a value; its arguments are not quoted yet.
///
/// The types of its values exclude anything that `az` would open as a file or interpret as an option.
package struct AzCommand: Sendable, Hashable {
  /// The arguments after `az`.
  package let arguments: [String]
  /// The workspace file for the command's output; nil for a command that is run for its effect.
  package let output: String?

  init(_ arguments: [String], output: String? = nil) {
    self.arguments = arguments
    self.output = output
  }

  private init(_ verb: String, _ cluster: ManagedClusterID, _ options: [String]) {
    self.init(["aks", verb] + AzCommand.options(cluster) + options)
  }

  private static func options(_ cluster: ManagedClusterID) -> [String] {
    option("--resource-group", cluster.resourceGroup) + option("--name", cluster.name)
      + subscription(cluster)
  }

  private static func subscription(_ cluster: ManagedClusterID?) -> [String] {
    cluster?.subscription.map { option("--subscription", $0) } ?? []
  }

  /// An option with its value, joined by `=` if the value could be interpreted as an option.
  static func option(_ name: String, _ value: String) -> [String] {
    value.utf8.first == UInt8(ascii: "-") ? ["\(name)=\(value)"] : [name, value]
  }
}

/// Commands for sign-in with Entra. `az` rejects each of them on the wrong cluster, as its documentation says.
extension AzCommand {
  /// Enables AKS-managed Entra integration; rejected if it is enabled already.
  static func enableEntra(
    on cluster: ManagedClusterID, adminGroups: [ObjectID], tenant: TenantID?, azureRBAC: Bool
  ) -> AzCommand {
    AzCommand("update", cluster, entra(adminGroups, tenant: tenant, azureRBAC: azureRBAC))
  }

  /// Creates a cluster with Entra integration. Without `--enable-aad`, `az` would silently ignore the other options.
  static func create(
    _ cluster: ManagedClusterID, adminGroups: [ObjectID], tenant: TenantID?, azureRBAC: Bool, localAccounts: Bool
  ) -> AzCommand {
    AzCommand(
      "create", cluster,
      entra(adminGroups, tenant: tenant, azureRBAC: azureRBAC) + (localAccounts ? [] : ["--disable-local-accounts"]))
  }

  private static func entra(_ adminGroups: [ObjectID], tenant: TenantID?, azureRBAC: Bool) -> [String] {
    ["--enable-aad"] + list(adminGroups) + (tenant.map { option("--aad-tenant-id", $0.description) } ?? [])
      + (azureRBAC ? ["--enable-azure-rbac"] : [])
  }

  /// Replaces the list of admin groups; rejected without AKS-managed Entra integration.
  static func setAdminGroups(of cluster: ManagedClusterID, to groups: [ObjectID]) -> AzCommand {
    AzCommand("update", cluster, list(groups))
  }

  /// The list with commas and without spaces, because `az` neither trims nor checks it.
  private static func list(_ groups: [ObjectID]) -> [String] {
    ["--aad-admin-group-object-ids", groups.map(\.description).joined(separator: ",")]
  }

  /// Enables or disables Azure RBAC; rejected without AKS-managed Entra integration.
  static func setAzureRBAC(of cluster: ManagedClusterID, to isOn: Bool) -> AzCommand {
    AzCommand("update", cluster, [isOn ? "--enable-azure-rbac" : "--disable-azure-rbac"])
  }

  static func disableLocalAccounts(of cluster: ManagedClusterID) -> AzCommand {
    AzCommand("update", cluster, ["--disable-local-accounts"])
  }

  static func rotateCertificates(of cluster: ManagedClusterID) -> AzCommand { AzCommand("rotate-certs", cluster, []) }

  /// Fetches the kubeconfig that signs in with Entra through kubelogin.
  static func getCredentials(of cluster: ManagedClusterID, overwriting: Bool = false) -> AzCommand {
    AzCommand("get-credentials", cluster, ["--format", "exec"] + (overwriting ? ["--overwrite-existing"] : []))
  }

  /// Allows a group to fetch the user kubeconfig; nil if the cluster's subscription, which the scope includes, is
  /// unknown.
  package static func assignClusterUserRole(to group: ObjectID, on cluster: ManagedClusterID) -> AzCommand? {
    assign("Azure Kubernetes Service Cluster User Role", to: group, in: .cluster, of: cluster)
  }

  /// Assigns a group a role in the cluster or in one of its namespaces; nil if the cluster's subscription, which the
  /// scope includes, is unknown.
  ///
  /// - Parameter role: A name that does not begin with `@`, which `az` would read as that of a file.
  static func assign(_ role: String, to group: ObjectID, in scope: Scope, of cluster: ManagedClusterID) -> AzCommand? {
    self.scope(scope, of: cluster).map { scope in
      AzCommand(
        [
          "role", "assignment", "create", "--assignee-object-id", group.description, "--assignee-principal-type",
          "Group",
        ] + option("--role", role) + option("--scope", scope))
    }
  }

  /// The Azure scope of the cluster or of one of its namespaces (AKS, "Use Azure RBAC for Kubernetes Authorization").
  static func scope(_ scope: Scope, of cluster: ManagedClusterID) -> String? {
    cluster.resourceID.map { id in scope.namespace.map { "\(id)/namespaces/\($0)" } ?? id }
  }
}

/// Commands that read workspace files.
extension AzCommand {
  static let readGroups = AzCommand(["ad", "group", "list", "--output", "json"], output: "groups.json")

  /// Reads the role assignments in the cluster's subscription, or in `az`'s current one if that is unknown.
  static func readRoleAssignments(around cluster: ManagedClusterID?) -> AzCommand {
    AzCommand(
      ["role", "assignment", "list", "--all", "--include-inherited"] + subscription(cluster) + ["--output", "json"],
      output: "role-assignments.json")
  }

  /// Reads the deny assignments in the cluster's subscription, or in `az`'s current one if that is unknown.
  static func readDenyAssignments(around cluster: ManagedClusterID?) -> AzCommand {
    AzCommand(
      ["role", "deny-assignment", "list"] + subscription(cluster) + ["--output", "json"],
      output: "deny-assignments.json")
  }

  /// Uses Microsoft Graph, because `az ad user list` omits whether an account is enabled.
  static let readUsers = AzCommand(
    [
      "rest", "--method", "get", "--url",
      "https://graph.microsoft.com/v1.0/users"
        + "?$select=id,displayName,userPrincipalName,accountEnabled,userType&$top=999",
    ], output: "users.json")

  static func readMembers(of group: ObjectID) -> AzCommand {
    AzCommand(
      ["ad", "group", "member", "list", "--group", group.description, "--output", "json"],
      output: "members/\(group).json")
  }

  static func readProfile(of cluster: ManagedClusterID) -> AzCommand {
    AzCommand(["aks", "show"] + options(cluster) + ["--output", "json"], output: "aks.json")
  }
}
