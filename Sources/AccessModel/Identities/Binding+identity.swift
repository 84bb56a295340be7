extension Binding {
  package var identity: BindingIdentity { BindingIdentity(scope: scope, name: name) }
}
