/// An Azure scope, from the tenant root down to a namespace of a cluster or of a fleet; compared by segment, ignoring case.
package struct AzureScope: Sendable, Hashable {
  /// The parts between slashes, in lower case; empty for the root.
  private let segments: [String]

  package init(_ path: String) {
    segments = path.lowercased().utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  private init(segments: [String]) {
    self.segments = segments
  }

  /// The scope as a resource ID, in lower case.
  package var path: String { "/" + segments.joined(separator: "/") }

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

  /// Whether it is a subscription or a resource group.
  package var isContainer: Bool {
    subscription != nil && (segments.count == 2 || (segments.count == 4 && segments[2] == "resourcegroups"))
  }

  /// The fleet (Azure Kubernetes Fleet Manager) that it is or is in; nil for other scopes.
  package var fleet: AzureScope? {
    guard segments.count >= 8, segments[0] == "subscriptions", segments[2] == "resourcegroups",
      segments[4...6] == ["providers", "microsoft.containerservice", "fleets"]
    else { return nil }
    return AzureScope(segments: Array(segments[..<8]))
  }

  /// Whether `other` is this scope or, by its path, below it.
  package func contains(_ other: AzureScope) -> Bool { other.segments.starts(with: segments) }

  /// The namespace of `cluster`, a cluster or a fleet, that it names, either a Kubernetes namespace or one managed by AKS; nil for other
  /// scopes.
  package func namespace(of cluster: AzureScope) -> Name? {
    guard segments.count == cluster.segments.count + 2, cluster.contains(self), let name = segments.last else {
      return nil
    }
    let kind = segments[segments.count - 2]
    return kind == "namespaces" || kind == "managednamespaces" ? Name(name) : nil
  }

  /// Whether it is a managed namespace of a cluster or of a fleet.
  package var isManagedNamespace: Bool { segments.count == 10 && segments[8] == "managednamespaces" }

  /// Whether it is a member of `fleet`.
  func isMember(of fleet: AzureScope) -> Bool {
    segments.count == fleet.segments.count + 2 && fleet.contains(self) && segments[segments.count - 2] == "members"
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
    case "fleets": return "fleet \(last)"
    case "namespaces": return "namespace \(last)\(ofFleet(scope, parts))"
    case "managednamespaces": return "managed namespace \(last)\(ofFleet(scope, parts))"
    default: return path
    }
  }

  private static func ofFleet(_ scope: AzureScope, _ parts: [String]) -> String {
    scope.fleet == nil ? "" : " of fleet \(parts[parts.count - 3])"
  }
}
