extension Snapshot {
  /// The version of the cluster's API server; nil if it is not known.
  package var serverVersion: KubernetesVersion? { profile?.kubernetesVersion.flatMap { KubernetesVersion($0) } }
}
