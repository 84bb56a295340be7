/// An Azure deny assignment: what its principals may not do, whatever their roles allow.
package struct DenyAssignment: Sendable, Hashable {
  /// Whom it denies, or excludes from being denied.
  package struct Principal: Sendable, Hashable {
    /// The object ID; all zeros for everyone.
    package let id: ObjectID
    package let type: PrincipalType

    package init(id: ObjectID, type: PrincipalType) {
      self.id = id
      self.type = type
    }

    /// Whether it stands for all principals of the tenant.
    package var isEveryone: Bool { type == .everyone || id == .zero }
  }

  package let name: String
  package let scope: String
  package let appliesToChildScopes: Bool
  package let permissions: [AzurePermissions]
  package let principals: [Principal]
  package let excludedPrincipals: [Principal]
  package let condition: String?

  package init(
    name: String, scope: String, appliesToChildScopes: Bool, permissions: [AzurePermissions], principals: [Principal],
    excludedPrincipals: [Principal], condition: String?
  ) {
    self.name = name
    self.scope = scope
    self.appliesToChildScopes = appliesToChildScopes
    self.permissions = permissions
    self.principals = principals
    self.excludedPrincipals = excludedPrincipals
    self.condition = condition
  }
}
