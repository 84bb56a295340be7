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

  /// An action on the Azure resource of the cluster, such as `listClusterUserCredential/action`.
  static func onCluster(_ name: String) -> AzureAction { AzureAction(.control, "\(cluster)/\(name)") }

  /// A data action in the cluster, such as `pods/read`.
  static func inCluster(_ name: String) -> AzureAction { AzureAction(.data, "\(cluster)/\(name)") }
}

/// The data actions that AKS's authorization webhook checks for a Kubernetes request.
///
/// They include neither object names nor subresources, except `pods/exec`.
struct AzureDataActions: Sendable {
  /// The data action that the webhook checks by default.
  let plain: AzureAction
  /// The data action for a custom resource if the preview of conditions on custom resources is enabled; nil for other
  /// resources.
  let preview: AzureAction?

  /// Nil for verbs without a data action, which no role can match.
  /// - Parameter kubernetesGroups: The API groups of Kubernetes itself; resources of all other groups are custom.
  init?(_ action: AccessAction, kubernetesGroups: Set<Name>) {
    guard let verb = AzureDataActions.verb(action.verb.text) else { return nil }
    switch action.target {
    case .path(let path):
      let segments = path.text.split(separator: "/").map(String.init)
      plain = .inCluster((segments + [verb]).joined(separator: "/"))
      preview = nil
    case .resource(let group, let resource, let subresource, _):
      let isExec = group.isEmpty && resource == "pods" && subresource == "exec"
      let place = group.isEmpty ? resource.text : "\(group)/\(resource)"
      plain = .inCluster(isExec ? "pods/exec/action" : "\(place)/\(verb)")
      preview =
        group == "*" || kubernetesGroups.contains(group) || verb.hasSuffix("/action")
        ? nil : .inCluster("customresources/\(verb)")
    }
  }

  private static func verb(_ verb: String) -> String? {
    switch verb {
    case "get", "list", "watch": "read"
    case "create", "update", "patch": "write"
    case "delete", "deletecollection": "delete"
    case "bind", "escalate", "use", "impersonate": "\(verb)/action"
    default: nil
    }
  }
}
