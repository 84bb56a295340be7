/// An Azure role definition, built in or custom.
package struct RoleDefinition: Sendable, Hashable {
  /// The last part of its resource ID, which assignments refer to.
  package let id: ObjectID
  package let roleName: String
  package let permissions: [AzurePermissions]

  package init(id: ObjectID, roleName: String, permissions: [AzurePermissions]) {
    self.id = id
    self.roleName = roleName
    self.permissions = permissions
  }
}
