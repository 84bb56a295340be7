import AccessAnalysis
import AccessModel

extension FindingSettings {
  /// With Microsoft's role definitions, and what Kubernetes and AKS make themselves.
  ///
  /// - Parameter exceptions: Those of the settings.
  package init(_ declared: DeclaredIdentities = DeclaredIdentities(), exceptions: [FindingException] = [], today: Day) {
    self.init(declared: declared, today: today, builtIn: AzureRoles.definitions, baseline: .builtIn)
    self.exceptions = exceptions
  }
}

extension FindingBaseline {
  /// The ClusterRoleBindings that Kubernetes makes for groups (its `bootstrappolicy`).
  package static let builtIn = FindingBaseline(
    [
      entry("cluster-admin", "cluster-admin", "system:masters"),
      entry("system:monitoring", "system:monitoring", "system:monitoring"),
      entry("system:discovery", "system:discovery", "system:authenticated"),
      entry("system:basic-user", "system:basic-user", "system:authenticated"),
      entry("system:public-info-viewer", "system:public-info-viewer", "system:authenticated"),
      entry("system:public-info-viewer", "system:public-info-viewer", "system:unauthenticated"),
      entry(
        "system:service-account-issuer-discovery", "system:service-account-issuer-discovery", "system:serviceaccounts"),
    ])

  private static func entry(_ binding: Name, _ role: Name, _ group: Name) -> Entry {
    Entry(
      BindingIdentity(scope: .cluster, name: binding), RoleReference(kind: .clusterRole, name: role),
      Subject(kind: .group, name: group))
  }
}
