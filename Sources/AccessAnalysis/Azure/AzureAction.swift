import AccessModel

/// An Azure action: on the Azure resource of a cluster, or a data action in the cluster.
struct AzureAction: Sendable {
  enum Plane: Sendable { case control, data }

  let plane: Plane
  /// The action in Microsoft's spelling.
  let text: String
  let bytes: [UInt8]

  init(_ plane: Plane, _ text: String) {
    self.plane = plane
    self.text = text
    bytes = Array(text.lowercased().utf8)
  }

  private static let cluster = "Microsoft.ContainerService/managedClusters"
  private static let fleet = "Microsoft.ContainerService/fleets"

  /// An action on the Azure resource of the cluster, such as `listClusterUserCredential/action`.
  static func onCluster(_ name: String) -> AzureAction { AzureAction(.control, "\(cluster)/\(name)") }

  /// A data action in the cluster, such as `pods/read`.
  static func inCluster(_ name: String) -> AzureAction { AzureAction(.data, "\(cluster)/\(name)") }

  /// The same data action in the clusters of a fleet.
  static func inFleet(_ name: String) -> AzureAction { AzureAction(.data, "\(fleet)/members/\(name)") }
}
