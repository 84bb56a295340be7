/// An Azure scope, from the tenant's root down to a namespace of a cluster, compared by its segments and without regard
/// to case.
package struct AzureScope: Sendable, Hashable {
  /// The parts between slashes, in lower case; none for the root.
  private let segments: [String]

  package init(_ path: String) {
    segments = path.lowercased().split(separator: "/").map(String.init)
  }

  /// Whether it names nothing: the root of the tenant, or a scope that was left out.
  package var isRoot: Bool { segments.isEmpty }

  /// Whether it is a management group. Those above a subscription come with its listing, and no others.
  package var isManagementGroup: Bool {
    segments.count == 4 && segments[0] == "providers" && segments[1] == "microsoft.management"
      && segments[2] == "managementgroups"
  }

  /// The subscription it lies in; nil for the root and for management groups.
  package var subscription: String? {
    segments.count > 1 && segments[0] == "subscriptions" ? segments[1] : nil
  }

  /// Whether `other` is this scope or lies below it, as its path tells.
  package func contains(_ other: AzureScope) -> Bool { other.segments.starts(with: segments) }

  /// The namespace that it is of `cluster`: a Kubernetes namespace, or one that AKS manages.
  package func namespace(of cluster: AzureScope) -> Name? {
    guard segments.count == cluster.segments.count + 2, cluster.contains(self), let name = segments.last else {
      return nil
    }
    let kind = segments[segments.count - 2]
    return kind == "namespaces" || kind == "managednamespaces" ? Name(name) : nil
  }

  /// The scope as text, such as `resource group contoso-rg`; names as `path` spells them.
  package static func label(_ path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let scope = AzureScope(path)
    guard let last = parts.last else { return "the tenant's root" }
    if scope.isManagementGroup { return "management group \(last)" }
    guard parts.count > 1 else { return path }
    switch scope.segments[parts.count - 2] {
    case "subscriptions": return "subscription \(last)"
    case "resourcegroups": return "resource group \(last)"
    case "managedclusters": return "cluster \(last)"
    case "namespaces", "managednamespaces": return "namespace \(last)"
    default: return path
    }
  }
}
