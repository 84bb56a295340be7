import AccessModel

/// The built-in Azure roles for Kubernetes, by ID, with their levels: AKS's own, and those of Azure Kubernetes Fleet
/// Manager for its member clusters, whose data actions Microsoft does not document and `role-definitions.json` has to
/// give (Microsoft, "Use Azure RBAC for Kubernetes authorization" and "Grant access to Fleet resources").
enum AzureKubernetesRoles {
  struct Role: Sendable {
    let name: String
    let level: AccessLevel
    let isOfFleet: Bool
  }

  static let byID: [ObjectID: Role] = {
    let (aks, fleet) = ("Azure Kubernetes Service RBAC", "Azure Kubernetes Fleet Manager RBAC")
    let own: [(String, String, AccessLevel)] = [
      ("7f6c6a51-bcf8-42ba-9220-52d62157d7db", "Reader", .view),
      ("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", "Writer", .edit),
      ("3498e952-d568-435e-9b2c-8d77e338d7f7", "Admin", .admin),
      ("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "Cluster Admin", .clusterAdmin),
    ]
    let ofFleet: [(String, String, AccessLevel)] = [
      ("463ad26c-fcce-4469-9c7f-5653d8acbab5", "Reader", .view),
      ("50346970-0998-40f2-b47d-f3b8809840f8", "Writer", .edit),
      ("d1f699ed-700a-4c77-a22f-29890ac7b115", "Admin", .admin),
      ("79a36d98-eb96-4a76-ae1d-481dc98d2c23", "Cluster Admin", .clusterAdmin),
    ]
    let roles =
      own.map { ($0.0, Role(name: "\(aks) \($0.1)", level: $0.2, isOfFleet: false)) }
      + ofFleet.map { ($0.0, Role(name: "\(fleet) \($0.1) for Member Clusters", level: $0.2, isOfFleet: true)) }
    return Dictionary(
      roles.compactMap { id, role in ObjectID(id).map { ($0, role) } }, uniquingKeysWith: { first, _ in first })
  }()
}
