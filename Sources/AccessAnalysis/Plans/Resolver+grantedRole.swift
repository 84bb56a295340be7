import AccessModel

extension Resolver {
  /// Checks that a binding in a scope can refer to a role.
  ///
  /// - Returns: A message that the role may not exist, as not all roles were read; nil if it exists.
  /// - Throws: A refusal if the API server would not take the reference, or there is no such role.
  func check(_ role: RoleReference, grantedIn scope: Scope) throws(Refusal) -> String? {
    if let refusal = NameRule.refusal(ofBinding: role.name) {
      throw Refusal(role.name.text, "the role's name \(refusal), so the API server would refuse the binding")
    }
    if scope == .cluster && role.kind == .role {
      throw Refusal(role.name.text, "a Role is namespaced; cluster-wide access needs a ClusterRole")
    }
    let home = role.kind == .clusterRole ? Scope.cluster : scope
    guard snapshot.role(named: role.name, in: home) == nil else { return nil }
    let place = role.kind == .role ? " in namespace \(scope.namespace ?? "")" : ""
    guard let unread = snapshot.gaps(in: [role.kind == .role ? .roles : .clusterRoles]).first else {
      throw Refusal(
        role.name.text, "no such \(role.kind.rawValue)\(place)", nearest: nearRoles(role.name, kind: role.kind))
    }
    if role.kind == .clusterRole && Role.defaultNames.contains(role.name) { return nil }
    return "Whether \(role.kind.rawValue) \(role.name)\(place) exists was not checked: \(unread.reason)."
  }
}
