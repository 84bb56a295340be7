/// Which binding: its scope and its name, which no other binding has together.
package struct BindingIdentity: Sendable, Hashable {
  package let scope: Scope
  package let name: Name

  package init(scope: Scope, name: Name) {
    self.scope = scope
    self.name = name
  }
}
