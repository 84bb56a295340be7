import AccessModel

/// A command of the Azure CLI as a value: nothing is quoted yet, as nothing is a line yet.
///
/// Its values are of types that hold nothing which `az` would open as a file or take for an option.
package struct AzCommand: Sendable, Hashable {
  /// What follows `az`.
  package let arguments: [String]
  /// The file of a workspace that what it prints belongs in; nil for a command that is run for its effect.
  package let output: String?

  private init(_ arguments: [String], output: String? = nil) {
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

  /// An option with its value; joined by `=` where the value would be taken for an option itself.
  private static func option(_ name: String, _ value: String) -> [String] {
    value.utf8.first == UInt8(ascii: "-") ? ["\(name)=\(value)"] : [name, value]
  }
}

/// Signing in with Entra. `az` refuses each of these on the wrong cluster, as its documentation says.
extension AzCommand {
  /// Switches AKS-managed Entra integration on. Refused where it is on already.
  static func enableEntra(
    on cluster: ManagedClusterID, adminGroups: [ObjectID], tenant: TenantID?, azureRBAC: Bool
  ) -> AzCommand {
    AzCommand("update", cluster, entra(adminGroups, tenant: tenant, azureRBAC: azureRBAC))
  }

  /// Makes a cluster with Entra integration. Without `--enable-aad` the other options would be dropped in silence.
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

  /// Replaces the whole list of admin groups. Refused without managed Entra integration.
  static func setAdminGroups(of cluster: ManagedClusterID, to groups: [ObjectID]) -> AzCommand {
    AzCommand("update", cluster, list(groups))
  }

  /// The list with commas and without spaces, as `az` neither trims nor checks it.
  private static func list(_ groups: [ObjectID]) -> [String] {
    ["--aad-admin-group-object-ids", groups.map(\.description).joined(separator: ",")]
  }

  /// Refused without managed Entra integration.
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

  /// Lets a group fetch the kubeconfig of users; nil where the cluster's subscription is not known, which a scope names.
  package static func assignClusterUserRole(to group: ObjectID, on cluster: ManagedClusterID) -> AzCommand? {
    cluster.resourceID.map { scope in
      AzCommand(
        [
          "role", "assignment", "create", "--assignee-object-id", group.description, "--assignee-principal-type",
          "Group", "--role", "Azure Kubernetes Service Cluster User Role",
        ] + option("--scope", scope))
    }
  }
}

/// What reads a file of a workspace.
extension AzCommand {
  static let readGroups = AzCommand(["ad", "group", "list", "--output", "json"], output: "groups.json")

  /// Reads those of the cluster's subscription; where that is not known, of the one that `az` takes by itself.
  static func readRoleAssignments(around cluster: ManagedClusterID?) -> AzCommand {
    AzCommand(
      ["role", "assignment", "list", "--all", "--include-inherited"] + subscription(cluster) + ["--output", "json"],
      output: "role-assignments.json")
  }

  /// The same of deny assignments.
  static func readDenyAssignments(around cluster: ManagedClusterID?) -> AzCommand {
    AzCommand(
      ["role", "deny-assignment", "list"] + subscription(cluster) + ["--output", "json"],
      output: "deny-assignments.json")
  }

  /// `az ad user list` leaves out whether an account is enabled.
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
