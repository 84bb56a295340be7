/// A RoleBinding, or a ClusterRoleBinding where its scope is the cluster.
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

  /// The kind as a manifest spells it.
  package var kind: Name { scope == .cluster ? "ClusterRoleBinding" : "RoleBinding" }

  /// The scope that its role is looked up in: a Role lives beside its binding.
  package var roleScope: Scope { role.kind == .clusterRole ? .cluster : scope }
}

/// One subject of one binding, by position in a snapshot: the unit that screens list and reviews decide.
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
