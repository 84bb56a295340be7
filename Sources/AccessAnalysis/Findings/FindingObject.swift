import AccessModel

/// What a finding is about, by names, so that it is known again after anything else has changed.
package enum FindingObject: Sendable, Hashable {
  /// A subject that holds a role: by ClusterRoleBindings, or by RoleBindings. Roles of one name in several namespaces
  /// are one.
  case holder(Subject, RoleReference, isClusterWide: Bool)
  /// A subject, whatever it holds.
  case subject(Subject)
  case role(RoleIdentity)
  case binding(BindingIdentity)
  case namespace(Name)
  /// Entra groups that share a display name.
  case groups(named: Name)
  /// A user of the directory.
  case user(ObjectID)
  /// An Entra object that holds an Azure role.
  case principal(ObjectID)
  /// The cluster itself: the ID of an item of the hardening checklist.
  case cluster(item: String)
}

extension FindingObject {
  /// The subject that it is about; nil if it is about something else.
  package var subject: Subject? {
    switch self {
    case .holder(let subject, _, _), .subject(let subject): subject
    case .role, .binding, .namespace, .groups, .user, .principal, .cluster: nil
    }
  }
}
