import AccessModel

extension Decision {
  /// The reason in the API server's words, as in the status of a SubjectAccessReview; empty for a plain no and for
  /// `system:masters`, like there.
  package func reason(in snapshot: Snapshot) -> String {
    if isByMasters { return "" }
    if let chain = chains.first { return chain.reason(in: snapshot) }
    var errors: [String] = []
    for binding in bindingsWithoutRole {
      let role = snapshot.bindings[binding].role
      let kind = role.kind == .role ? "role" : "clusterrole"
      let state = snapshot.hasUnreadRoles ? "was not read" : "not found"
      let error = "\(kind).rbac.authorization.k8s.io \(role.name.goQuoted) \(state)"
      if !errors.contains(error) { errors.append(error) }
    }
    if errors.isEmpty { return "" }
    return "RBAC: " + (errors.count == 1 ? errors[0] : "[\(errors.joined(separator: ", "))]")
  }
}
