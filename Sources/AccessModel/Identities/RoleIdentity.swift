/// Identifies a role by its scope, which distinguishes a Role from a ClusterRole, and its name.
package struct RoleIdentity: Sendable, Hashable {
  package let scope: Scope
  package let name: Name

  package init(scope: Scope, name: Name) {
    self.scope = scope
    self.name = name
  }
}
