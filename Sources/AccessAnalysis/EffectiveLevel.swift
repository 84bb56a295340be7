/// The level of the access in one place, by the model that gives it.
package struct EffectiveLevel: Sendable, Hashable {
  /// By Kubernetes' bindings.
  package let kubernetes: LevelRange
  /// By Azure roles for Kubernetes; none if the cluster does not use Azure RBAC.
  package let azure: LevelRange
  /// Whether an Azure deny assignment takes a part of it, or all.
  package let isDenied: Bool

  package init(kubernetes: LevelRange = .none, azure: LevelRange = .none, isDenied: Bool = false) {
    self.kubernetes = kubernetes
    self.azure = azure
    self.isDenied = isDenied
  }

  package static let none = EffectiveLevel()
  static let clusterAdmin = EffectiveLevel(
    kubernetes: LevelRange(atLeast: .clusterAdmin, atMost: .clusterAdmin))

  /// The level of both together: the higher of each end, as the data actions of Azure roles and the rules of
  /// Kubernetes' are not added up.
  package var range: LevelRange { kubernetes.union(azure) }

  /// Whether Azure gives more than Kubernetes does.
  package var isByAzure: Bool { range != kubernetes }

  /// The higher level in either of two places.
  package func union(_ other: EffectiveLevel) -> EffectiveLevel {
    EffectiveLevel(
      kubernetes: kubernetes.union(other.kubernetes), azure: azure.union(other.azure),
      isDenied: isDenied || other.isDenied)
  }
}
