import AccessModel

extension Change {
  /// Why no command that deletes the binding is printed, as a message: no cluster can have an object with such a name.
  var obstacle: String? {
    guard case .deleteBinding(let name, let scope) = self else { return nil }
    let kind = scope == .cluster ? "ClusterRoleBinding" : "RoleBinding"
    if let refusal = NameRule.refusal(ofBinding: name) {
      return "No command deletes the \(kind) “\(name)”: its name \(refusal), so no cluster can have it."
    }
    guard let namespace = scope.namespace, let refusal = NameRule.refusal(ofNamespace: namespace) else { return nil }
    return namespace.isEmpty
      ? "No command deletes the \(kind) \(name): it has no namespace. Set one with -n."
      : "No command deletes the \(kind) \(name): its namespace “\(namespace)” \(refusal), so no cluster can have it."
  }
}
