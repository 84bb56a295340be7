import AccessModel

/// A kind of object that is read from a cluster; there are no others.
enum ListedKind: String, Sendable, CaseIterable {
  case namespaces = "Namespace"
  case serviceAccounts = "ServiceAccount"
  case roles = "Role"
  case roleBindings = "RoleBinding"
  case clusterRoles = "ClusterRole"
  case clusterRoleBindings = "ClusterRoleBinding"

  /// The kind of a list of these.
  var list: String { "\(rawValue)List" }

  /// The name in paths, and for people in the plural.
  var plural: String { "\(rawValue.lowercased())s" }

  /// The resource with its API group, as kubectl takes it.
  var resource: String { isCore ? plural : "\(plural).rbac.authorization.k8s.io" }

  private var isCore: Bool { self == .namespaces || self == .serviceAccounts }

  var apiVersion: String { isCore ? "v1" : "rbac.authorization.k8s.io/v1" }

  var isNamespaced: Bool { [.serviceAccounts, .roles, .roleBindings].contains(self) }

  var part: Gap.Part {
    switch self {
    case .namespaces: .namespaces
    case .serviceAccounts: .serviceAccounts
    case .roles: .roles
    case .roleBindings: .roleBindings
    case .clusterRoles: .clusterRoles
    case .clusterRoleBindings: .clusterRoleBindings
    }
  }

  /// The path of a list.
  ///
  /// - Parameters:
  ///   - namespace: Nil for all.
  ///   - limit: How many objects a page has at most.
  ///   - next: The token for the page; empty for the first.
  func path(in namespace: Name?, limit: Int = 2_000, next: String = "") -> String {
    "\(basePath(in: namespace))?limit=\(limit)\(next.isEmpty ? "" : "&continue=\(ListedKind.escaped(next))")"
  }

  /// The path of a watch.
  ///
  /// - Parameters:
  ///   - namespace: Nil for all.
  ///   - version: That of the list, after which changes are wanted.
  ///   - term: When the server ends it.
  func watchPath(in namespace: Name?, from version: String, for term: Duration) -> String {
    "\(basePath(in: namespace))?watch=1&resourceVersion=\(ListedKind.escaped(version))&allowWatchBookmarks=true"
      + "&timeoutSeconds=\(term.components.seconds)"
  }

  private func basePath(in namespace: Name?) -> String {
    let place = namespace.map { "/namespaces/\(ListedKind.escaped($0.text))" } ?? ""
    return "/\(isCore ? "api" : "apis")/\(apiVersion)\(place)/\(plural)"
  }

  /// The text as a part of a path or of a query.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.properties.isAlphabetic && byte < 0x80 || ("0"..."9").contains(scalar)
        || "-._~".unicodeScalars.contains(scalar)
      if isPlain { return String(Character(scalar)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
