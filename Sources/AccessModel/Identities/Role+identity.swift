extension Role {
  package var identity: RoleIdentity { RoleIdentity(scope: scope, name: name) }
}
