/// A set of Azure permissions, wildcards as written.
package struct AzurePermissions: Sendable, Hashable {
  package let actions: [String]
  package let notActions: [String]
  package let dataActions: [String]
  package let notDataActions: [String]

  package init(actions: [String], notActions: [String], dataActions: [String], notDataActions: [String]) {
    self.actions = actions
    self.notActions = notActions
    self.dataActions = dataActions
    self.notDataActions = notDataActions
  }
}

/// An Azure role definition, built in or custom.
package struct RoleDefinition: Sendable, Hashable {
  /// The last part of its resource ID, by which assignments refer to it.
  package let id: ObjectID
  package let roleName: String
  package let permissions: [AzurePermissions]

  package init(id: ObjectID, roleName: String, permissions: [AzurePermissions]) {
    self.id = id
    self.roleName = roleName
    self.permissions = permissions
  }
}

/// An Azure deny assignment: what its principals may not do, whatever their roles allow.
package struct DenyAssignment: Sendable, Hashable {
  package let name: String
  package let scope: String
  package let appliesToChildScopes: Bool
  package let permissions: [AzurePermissions]
  /// Object IDs; the all-zero GUID stands for everyone.
  package let principals: [ObjectID]
  package let excludedPrincipals: [ObjectID]
  package let condition: String?

  package init(
    name: String, scope: String, appliesToChildScopes: Bool, permissions: [AzurePermissions], principals: [ObjectID],
    excludedPrincipals: [ObjectID], condition: String?
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
