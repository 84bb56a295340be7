/// A RoleBinding, or a ClusterRoleBinding if its scope is the cluster.
package struct Binding: Sendable, Hashable {
  package var metadata: ObjectMetadata
  package var scope: Scope
  package var role: RoleReference
  package var subjects: [Subject]

  package init(metadata: ObjectMetadata, scope: Scope, role: RoleReference, subjects: [Subject]) {
    self.metadata = metadata
    self.scope = scope
    self.role = role
    self.subjects = subjects
  }

  package var name: Name { metadata.name }

  /// The kind, as in a manifest.
  package var kind: Name { scope == .cluster ? "ClusterRoleBinding" : "RoleBinding" }

  /// The scope that contains its role: a Role is in the namespace of its binding.
  package var roleScope: Scope { role.kind == .clusterRole ? .cluster : scope }
}

/// One subject of one binding, by position in a snapshot: the unit that screens list and reviews decide on.
package struct Grant: Sendable, Hashable {
  /// Index into `Snapshot.bindings`.
  package let binding: Int
  /// Index into that binding's `subjects`.
  package let subject: Int

  package init(binding: Int, subject: Int) {
    self.binding = binding
    self.subject = subject
  }
}

extension Binding {
  /// Whether the binding came with Kubernetes or an AKS add-on. A name that begins with `system:` is not enough to hide
  /// a binding: its subjects must be system subjects too.
  package var isSystem: Bool {
    if !metadata.labels.isEmpty, Manager(metadata)?.isSystem == true { return true }
    return name.hasPrefix("system:") && !subjects.isEmpty && subjects.allSatisfy { $0.resolved(in: scope).isSystem }
  }

  /// Whether AKS creates and maintains the binding for itself, whatever its subjects.
  package var isManagedByAKS: Bool { name.hasPrefix("aks-") || isSystem }
}
