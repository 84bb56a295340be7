/// A RoleBinding, or a ClusterRoleBinding if its scope is the cluster.
///
/// A class because hundreds of thousands are read, merged, sorted and passed on, and none ever changes.
package final class Binding: Sendable {
  package let metadata: ObjectMetadata
  package let scope: Scope
  package let role: RoleReference
  package let subjects: [Subject]

  package init(metadata: ObjectMetadata, scope: Scope, role: RoleReference, subjects: [Subject]) {
    self.metadata = metadata
    self.scope = scope
    self.role = role
    self.subjects = subjects
  }

  /// The fields of a binding, to be changed into those of another.
  package struct Fields {
    package var metadata: ObjectMetadata
    package var scope: Scope
    package var role: RoleReference
    package var subjects: [Subject]
  }

  /// Another binding, whose fields are those of this one but for what is changed.
  package func with(_ change: (inout Fields) throws -> Void) rethrows -> Binding {
    var fields = Fields(metadata: metadata, scope: scope, role: role, subjects: subjects)
    try change(&fields)
    return Binding(metadata: fields.metadata, scope: fields.scope, role: fields.role, subjects: fields.subjects)
  }

  package var name: Name { metadata.name }

  /// The kind, as in a manifest.
  package var kind: Name { scope == .cluster ? "ClusterRoleBinding" : "RoleBinding" }

  /// The scope that contains its role: a Role is in the namespace of its binding.
  package var roleScope: Scope { role.kind == .clusterRole ? .cluster : scope }
}

extension Binding: Hashable {
  package static func == (left: Binding, right: Binding) -> Bool {
    left === right
      || left.scope == right.scope && left.role == right.role && left.metadata == right.metadata
        && left.subjects == right.subjects
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(metadata)
    hasher.combine(scope)
    hasher.combine(role)
    hasher.combine(subjects)
  }
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
