extension Change.Target {
  /// The object in messages, such as `RoleBinding readers in namespace shop`; may contain hostile text.
  package var label: String {
    switch self {
    case .binding(let name, .cluster): "ClusterRoleBinding \(name)"
    case .binding(let name, .namespace(let namespace)): "RoleBinding \(name) in namespace \(namespace)"
    case .namespace(let name): "Namespace \(name)"
    }
  }
}
