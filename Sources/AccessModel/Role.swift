/// A Role, or a ClusterRole if its scope is the cluster.
package struct Role: Sendable, Hashable {
  package var metadata: ObjectMetadata
  package var scope: Scope
  package var rules: [PolicyRule]
  /// The selectors of an aggregated ClusterRole: its rules are those of every ClusterRole that one of them matches.
  package var aggregation: [LabelSelector]?

  package init(metadata: ObjectMetadata, scope: Scope, rules: [PolicyRule], aggregation: [LabelSelector]? = nil) {
    self.metadata = metadata
    self.scope = scope
    self.rules = rules
    self.aggregation = aggregation
  }

  package var name: Name { metadata.name }

  package var kind: RoleKind { scope == .cluster ? .clusterRole : .role }
}

/// The two kinds of role that a binding can refer to.
package enum RoleKind: String, Sendable, Hashable, Comparable {
  case role = "Role"
  case clusterRole = "ClusterRole"

  package static func < (left: RoleKind, right: RoleKind) -> Bool { left.rawValue < right.rawValue }
}

/// The `roleRef` of a binding; it can never be changed once the binding exists.
package struct RoleReference: Sendable, Hashable, Comparable {
  package var kind: RoleKind
  package var name: Name

  package init(kind: RoleKind, name: Name) {
    self.kind = kind
    self.name = name
  }

  package static func < (left: RoleReference, right: RoleReference) -> Bool {
    (left.name, left.kind) < (right.name, right.kind)
  }
}

extension Role {
  /// The user-facing ClusterRoles that every cluster has.
  package static let defaultNames: Set<Name> = ["view", "edit", "admin", "cluster-admin"]

  /// Whether the role came with Kubernetes or an AKS add-on, except the four user-facing roles, which are never hidden.
  package var isSystem: Bool {
    let isForPeople = scope == .cluster && Role.defaultNames.contains(name)
    return !isForPeople && (name.hasPrefix("system:") || Manager(metadata)?.isSystem == true)
  }
}
