/// An Azure deny assignment: what its principals may not do, even if their roles allow it.
package struct DenyAssignment: Sendable, Hashable {
  /// A principal that is denied, or excluded from the denial.
  package struct Principal: Sendable, Hashable {
    /// The object ID; all zeros for everyone.
    package let id: ObjectID
    package let type: PrincipalType

    package init(id: ObjectID, type: PrincipalType) {
      self.id = id
      self.type = type
    }

    /// Whether it means all principals of the tenant.
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
