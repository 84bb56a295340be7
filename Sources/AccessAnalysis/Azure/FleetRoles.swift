import AccessModel

/// The built-in Azure roles for the member clusters of a fleet, known by name: Microsoft documents their IDs, but their
/// data actions have to come from `role-definitions.json`.
enum FleetRoles {
  static let names: [ObjectID: String] = {
    let prefix = "Azure Kubernetes Fleet Manager RBAC"
    let named = [
      ("463ad26c-fcce-4469-9c7f-5653d8acbab5", "\(prefix) Reader for Member Clusters"),
      ("50346970-0998-40f2-b47d-f3b8809840f8", "\(prefix) Writer for Member Clusters"),
      ("d1f699ed-700a-4c77-a22f-29890ac7b115", "\(prefix) Admin for Member Clusters"),
      ("79a36d98-eb96-4a76-ae1d-481dc98d2c23", "\(prefix) Cluster Admin for Member Clusters"),
    ]
    return Dictionary(
      named.compactMap { id, name in ObjectID(id).map { ($0, name) } }, uniquingKeysWith: { first, _ in first })
  }()
}
