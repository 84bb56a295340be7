extension Snapshot {
  /// Whether the Namespaces are those of a cluster, all of them: a name that is not among them does not exist.
  ///
  /// Every cluster has `default` and `kube-system`, and a server says when it created them. Manifests in Git do not,
  /// and contain only some of a cluster's namespaces.
  package var hasNamespaceList: Bool {
    gaps(in: [.namespaces]).isEmpty
      && ["default", "kube-system"].allSatisfy { namespace(named: $0)?.metadata.created != nil }
  }
}
