/// The part of a Kubernetes object's `metadata` that aksess keeps.
package struct ObjectMetadata: Sendable, Hashable {
  /// The annotation in which `kubectl apply` keeps its own copy of a manifest.
  package static let lastApplied: Name = "kubectl.kubernetes.io/last-applied-configuration"

  package var name: Name
  package var labels: [Name: String]
  package var annotations: [Name: String]
  /// When the object was created; nil if the source does not say, as in manifests from Git.
  package var created: Timestamp?
  package var ownerReferences: [OwnerReference]

  package init(
    name: Name, labels: [Name: String] = [:], annotations: [Name: String] = [:], created: Timestamp? = nil,
    ownerReferences: [OwnerReference] = []
  ) {
    self.name = name
    self.labels = labels
    self.annotations = annotations
    self.created = created
    self.ownerReferences = ownerReferences
  }
}

/// One of an object's `metadata.ownerReferences`.
package struct OwnerReference: Sendable, Hashable {
  package let kind: Name
  package let name: Name

  package init(kind: Name, name: Name) {
    self.kind = kind
    self.name = name
  }
}
