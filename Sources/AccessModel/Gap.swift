/// Data that a snapshot lacks or sources contradict; answers that could depend on it say so.
package struct Gap: Sendable, Hashable {
  /// A part of the model.
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
    case owners
    case exceptions

    /// The parts that consist of Kubernetes objects.
    package static let kubernetes: [Part] = [
      .namespaces, .serviceAccounts, .roles, .clusterRoles, .roleBindings, .clusterRoleBindings,
    ]
  }

  package let parts: Set<Part>
  /// The reason, as a clause: `retail.yaml could not be read`.
  package let reason: String
  /// Whether nothing is missing, but sources contradict each other and the later one counts. Answers mention it and
  /// stay certain.
  package let isContradiction: Bool
  /// The only namespaces in which a live cluster's objects of these parts were read; nil if that says nothing.
  package let readIn: Set<Name>?

  package init(_ parts: Set<Part>, reason: String, isContradiction: Bool = false, readIn: Set<Name>? = nil) {
    self.parts = parts
    self.reason = reason
    self.isContradiction = isContradiction
    self.readIn = readIn
  }

  /// The gap as a message; may contain hostile text.
  package var message: String { isContradiction ? "\(reason): the later one is used." : "incomplete: \(reason)." }
}

extension Gap {
  /// The contradiction between two sources that define one object differently.
  package init(definedTwice object: String, _ parts: Set<Part>) {
    self.init(parts, reason: "\(object) is defined twice with different content", isContradiction: true)
  }

  /// The sources have no list of deny assignments, which matters if the cluster uses Azure RBAC.
  package static let unreadDenyAssignments = Gap(
    [.denyAssignments], reason: "the sources contain no Azure deny assignments (deny-assignments.json)")
}
