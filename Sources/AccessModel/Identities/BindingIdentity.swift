/// Identifies a binding by its scope and name.
package struct BindingIdentity: Sendable, Hashable {
  package let scope: Scope
  package let name: Name

  package init(scope: Scope, name: Name) {
    self.scope = scope
    self.name = name
  }
}
