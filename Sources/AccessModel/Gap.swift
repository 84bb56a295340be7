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
  /// Whether it is known after all: sources contradict each other, and the later one counts. It is said beside an answer
  /// and leaves the answer certain.
  package let isContradiction: Bool

  package init(_ parts: Set<Part>, reason: String, isContradiction: Bool = false) {
    self.parts = parts
    self.reason = reason
    self.isContradiction = isContradiction
  }

  /// The gap as a message; hostile text still in it.
  package var message: String { isContradiction ? "\(reason): the later one is used." : "incomplete: \(reason)." }
}

extension Gap {
  /// Two sources tell different things of one object.
  package init(definedTwice object: String, _ parts: Set<Part>) {
    self.init(parts, reason: "\(object) is defined twice with different content", isContradiction: true)
  }

  /// The sources hold no list of deny assignments; it matters where Azure is asked.
  package static let unreadDenyAssignments = Gap(
    [.denyAssignments], reason: "the sources contain no Azure deny assignments (deny-assignments.json)")
}
