/// Something that a snapshot does not know, so that answers which could depend on it say so.
package struct Gap: Sendable, Hashable {
  /// The part of the model that is not known, or not wholly.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case namespaces
    case serviceAccounts = "service accounts"
    case roles = "roles"
    case clusterRoles = "cluster roles"
    case roleBindings = "role bindings"
    case clusterRoleBindings = "cluster role bindings"
    case groups
    case members = "group members"
    case users
    case profile = "the cluster's profile"
    case azure = "Azure role assignments"
    case denyAssignments = "Azure deny assignments"

    /// The parts that Kubernetes objects make up.
    package static let kubernetes: [Part] = [
      .namespaces, .serviceAccounts, .roles, .clusterRoles, .roleBindings, .clusterRoleBindings,
    ]
  }

  package let parts: Set<Part>
  /// Why it is not known, as a clause: `retail.yaml could not be read`.
  package let reason: String

  package init(_ parts: Set<Part>, reason: String) {
    self.parts = parts
    self.reason = reason
  }
}
