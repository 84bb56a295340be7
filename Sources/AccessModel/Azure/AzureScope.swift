/// An Azure scope, from the tenant root down to a namespace of a cluster; compared by segment, ignoring case.
package struct AzureScope: Sendable, Hashable {
  /// The parts between slashes, in lower case; empty for the root.
  private let segments: [String]

  package init(_ path: String) {
    segments = path.lowercased().split(separator: "/").map(String.init)
  }

  /// Whether it is the tenant root, or was left out.
  package var isRoot: Bool { segments.isEmpty }

  /// Whether it is a management group. The listing of a subscription includes only those above it.
  package var isManagementGroup: Bool {
    segments.count == 4 && segments[0] == "providers" && segments[1] == "microsoft.management"
      && segments[2] == "managementgroups"
  }

  /// The subscription that contains it; nil for the root and for management groups.
  package var subscription: String? {
    segments.count > 1 && segments[0] == "subscriptions" ? segments[1] : nil
  }

  /// Whether `other` is this scope or, by its path, below it.
  package func contains(_ other: AzureScope) -> Bool { other.segments.starts(with: segments) }

  /// The namespace of `cluster` that it names, either a Kubernetes namespace or one managed by AKS; nil for other
  /// scopes.
  package func namespace(of cluster: AzureScope) -> Name? {
    guard segments.count == cluster.segments.count + 2, cluster.contains(self), let name = segments.last else {
      return nil
    }
    let kind = segments[segments.count - 2]
    return kind == "namespaces" || kind == "managednamespaces" ? Name(name) : nil
  }

  /// The scope as text, such as `resource group contoso-rg`, with names as `path` spells them.
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
