import AccessModel

/// A request to grant one role to groups, or to people, in scopes.
package struct GrantRequest: Sendable {
  /// A group or a person to grant the role to.
  package struct Grantee: Sendable, Hashable {
    package let subject: Subject
    /// The display name; nil if the directory does not know the group or the person.
    package let displayName: String?

    /// The object ID of a group; nil for a person.
    package var group: ObjectID? { subject.kind == .group ? subject.objectID : nil }

    /// The name for messages; may be hostile text.
    package var name: String { displayName ?? subject.name.text }

    package init(id: ObjectID, displayName: String?) {
      subject = Subject(kind: .group, name: id.name)
      self.displayName = displayName
    }

    /// A group or a person as a binding names it, with the display name in the directory.
    package init(_ subject: Subject, in directory: Directory) {
      self.subject = subject
      if subject.kind == .group {
        displayName = subject.objectID.flatMap { directory.group($0)?.displayName }
      } else {
        let user = directory.user(principalName: subject.name) ?? subject.objectID.flatMap(directory.user)
        displayName = user?.displayName ?? subject.objectID.flatMap { directory.servicePrincipal($0)?.displayName }
      }
    }

    package init(_ group: Group) {
      self.init(id: group.id, displayName: group.displayName)
    }

    /// The group with an object ID, with its name in the directory.
    package init(_ id: ObjectID, in directory: Directory) {
      self.init(id: id, displayName: directory.group(id)?.displayName)
    }
  }

  package var grantees: [Grantee]
  package var scopes: [Scope]
  package var role: RoleReference
  /// The binding's name; nil to generate one from the names of the group and the role.
  package var name: Name?
  /// Whether to omit the comment and the annotation.
  package var isPlain: Bool
  /// Whether to create namespaces that do not exist.
  package var createsNamespaces: Bool
  /// The reason, kept as an annotation.
  package var reason: String?
  /// The last day, kept as an annotation.
  package var expires: Day?
  /// Who answers for it, kept as an annotation.
  package var owner: String?

  package init(
    grantees: [Grantee], scopes: [Scope], role: RoleReference, name: Name? = nil, isPlain: Bool = false,
    createsNamespaces: Bool = false, reason: String? = nil, expires: Day? = nil, owner: String? = nil
  ) {
    self.grantees = grantees
    self.scopes = scopes
    self.role = role
    self.name = name
    self.isPlain = isPlain
    self.createsNamespaces = createsNamespaces
    self.reason = reason
    self.expires = expires
    self.owner = owner
  }
}
