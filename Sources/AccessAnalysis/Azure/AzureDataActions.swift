import AccessModel

/// The data actions that AKS's authorization webhook checks for a Kubernetes request.
///
/// They include neither object names nor subresources, except `pods/exec`. If AKS has a preview feature, the webhook
/// checks another data action or passes attributes, so there may be several questions, of which it asks one.
struct AzureDataActions: Sendable {
  /// The questions about the cluster; the first is the one that the webhook asks by default.
  let cluster: [AzureQuestion]
  /// The same questions about the members of a fleet.
  let fleet: [AzureQuestion]
  /// The data actions that are checked by default.
  let names: (cluster: String, fleet: String)

  /// Nil for verbs without a data action, which no role can match.
  /// - Parameter kubernetesGroups: The API groups of Kubernetes itself; resources of all other groups are custom.
  init?(_ action: AccessAction, kubernetesGroups: Set<Name>) {
    guard let verb = AzureDataActions.verb(action.verb.text) else { return nil }
    let plain: String
    var previews: [(name: String, attributes: [String: String], preview: AzureQuestion.Preview)] = []
    switch action.target {
    case .path(let path):
      let segments = path.text.split(separator: "/").map(String.init)
      plain = (segments + [verb]).joined(separator: "/")
    case .resource(let group, let resource, let subresource, _):
      let isExec = group.isEmpty && resource == "pods" && subresource == "exec"
      let place = group.isEmpty ? resource.text : "\(group)/\(resource)"
      plain = isExec ? "pods/exec/action" : "\(place)/\(verb)"
      if AzureDataActions.passedSubresources.contains("\(resource)/\(subresource)") {
        previews.append((plain, [AzureDataActions.subresource: subresource.text], .subresources))
      }
      if group != "*", !kubernetesGroups.contains(group), !verb.hasSuffix("/action") {
        let attributes = [AzureDataActions.group: group.text, AzureDataActions.kind: resource.text]
        previews.append(("customresources/\(verb)", attributes, .customResources))
      }
    }
    let (inCluster, inFleet) = (AzureAction.inCluster(plain), AzureAction.inFleet(plain))
    names = (inCluster.text, inFleet.text)
    cluster =
      [AzureQuestion(inCluster)]
      + previews.map { AzureQuestion(.inCluster($0.name), $0.attributes, preview: $0.preview) }
    fleet =
      [AzureQuestion(inFleet)] + previews.map { AzureQuestion(.inFleet($0.name), $0.attributes, preview: $0.preview) }
  }

  /// The names of the data actions that a request with `*` stands for.
  static func names(of action: AccessAction) -> (cluster: String, fleet: String)? {
    guard case .resource(let group, let resource, _, _) = action.target else { return nil }
    let place = [group, resource].filter { !$0.isEmpty && $0 != "*" }.map(\.text).joined(separator: "/")
    let name = (place.isEmpty ? "" : "\(place)/") + (verb(action.verb.text) ?? "*")
    return (AzureAction.inCluster(name).text, AzureAction.inFleet(name).text)
  }

  // The webhook's names of attributes are the same for fleets.
  private static let group = "@Request[Microsoft.ContainerService/managedClusters/customResources:group]"
  /// The plural name of the resource, despite the name of the attribute.
  private static let kind = "@Request[Microsoft.ContainerService/managedClusters/customResources:kind]"
  private static let subresource = "@Request[Microsoft.ContainerService/managedClusters/resources:subresource]"

  /// The subresources that the webhook passes, in its spelling: it has `pods/logs`, but requests for logs say `log`.
  private static let passedSubresources: Set<String> = [
    "pods/logs", "pods/exec", "pods/portforward", "pods/proxy", "pods/ephemeralcontainers", "pods/attach",
    "deployments/scale", "statefulsets/scale", "replicasets/scale",
  ]

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
