import AccessModel

/// What to grant: one role to each of some groups in each of some scopes.
package struct GrantRequest: Sendable {
  /// A group to grant to.
  package struct Grantee: Sendable, Hashable {
    package let id: ObjectID
    /// The display name, or nil where the directory does not know the group.
    package let displayName: String?

    package init(id: ObjectID, displayName: String?) {
      self.id = id
      self.displayName = displayName
    }

    package init(_ group: Group) {
      self.init(id: group.id, displayName: group.displayName)
    }

    /// The group of an object ID, by the name that the directory knows it by.
    package init(_ id: ObjectID, in directory: Directory) {
      self.init(id: id, displayName: directory.group(id)?.displayName)
    }
  }

  package var grantees: [Grantee]
  package var scopes: [Scope]
  package var role: RoleReference
  /// The binding's name; nil for one made of the group's and the role's names.
  package var name: Name?
  /// Whether comment and annotation are left out.
  package var isPlain: Bool
  /// Whether a namespace that does not exist is made too.
  package var createsNamespaces: Bool
  /// Why, kept as an annotation.
  package var reason: String?

  package init(
    grantees: [Grantee], scopes: [Scope], role: RoleReference, name: Name? = nil, isPlain: Bool = false,
    createsNamespaces: Bool = false, reason: String? = nil
  ) {
    self.grantees = grantees
    self.scopes = scopes
    self.role = role
    self.name = name
    self.isPlain = isPlain
    self.createsNamespaces = createsNamespaces
    self.reason = reason
  }
}
