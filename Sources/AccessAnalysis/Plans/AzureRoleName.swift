import AccessModel

/// The name of an Azure role, as `az` takes it.
package struct AzureRoleName: Sendable, Hashable {
  package let text: String

  /// The words for the roles that Azure has for Kubernetes, and what Azure calls them.
  package static let short = [
    ("reader", "Azure Kubernetes Service RBAC Reader"), ("writer", "Azure Kubernetes Service RBAC Writer"),
    ("admin", "Azure Kubernetes Service RBAC Admin"), ("cluster-admin", "Azure Kubernetes Service RBAC Cluster Admin"),
  ]

  /// - Parameter typed: `reader`, `writer`, `admin`, `cluster-admin`, or the whole name of a role.
  /// - Throws: A refusal of a name that `az` would read as that of a file, and of none.
  package init(_ typed: String) throws(Refusal) {
    text = AzureRoleName.short.first { $0.0 == typed }?.1 ?? typed
    guard !typed.isEmpty, !typed.hasPrefix("@"), !typed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw Refusal(typed, "not the name of an Azure role")
    }
  }

  /// The roles of one's own that allow something inside a cluster, by name.
  package static func own(_ definitions: [RoleDefinition]) -> [String] {
    definitions.filter { AzurePermissionSet($0.permissions).hasDataActions }.map(\.roleName)
      .filter { name in !short.contains { $0.1 == name } }.distinct.sorted { Name($0) < Name($1) }
  }
}
