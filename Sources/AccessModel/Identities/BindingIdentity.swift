/// Which binding: its scope and its name, which no other binding has together.
package struct BindingIdentity: Sendable, Hashable {
  package let scope: Scope
  package let name: Name

  package init(scope: Scope, name: Name) {
    self.scope = scope
    self.name = name
  }
}

extension Binding {
  package var identity: BindingIdentity { BindingIdentity(scope: scope, name: name) }
}

extension Snapshot {
  /// The position of a binding; nil where there is none of that identity.
  package func number(of binding: BindingIdentity) -> Int? { number(ofBinding: binding.name, in: binding.scope) }
}
