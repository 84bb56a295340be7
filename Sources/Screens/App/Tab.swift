/// The screens that have a tab, in the order of their digits.
package enum Tab: Int, Sendable, CaseIterable {
  case namespaces = 1
  case groups, bindings, roles, whoCan, matrix
  case cluster = 9

  var title: String {
    switch self {
    case .namespaces: "Namespaces"
    case .groups: "Groups"
    case .bindings: "Bindings"
    case .roles: "Roles"
    case .whoCan: "Who can"
    case .matrix: "Matrix"
    case .cluster: "Cluster"
    }
  }

  /// Its digit and its title.
  var label: String { "\(rawValue) \(title)" }

  /// What the palette takes for it besides its title: kubectl's and k9s' words.
  var words: Set<String> {
    switch self {
    case .namespaces: ["ns", "namespace"]
    case .groups: ["group", "grp"]
    case .bindings: ["binding", "grants"]
    case .roles: ["role", "ro"]
    case .whoCan: ["who-can", "can"]
    case .matrix: ["mx"]
    case .cluster: ["ctx", "context", "aks"]
    }
  }

  /// The screen that the tab begins with.
  func root(_ context: ScreenContext) -> any Screen {
    switch self {
    case .namespaces: ListScreen(title: title, context) { NamespaceListing($0) }
    case .groups: ListScreen(title: title, context) { GroupListing($0) }
    case .bindings: ListScreen(title: title, context) { BindingListing($0) }
    case .roles: ListScreen(title: title, context) { RoleListing($0) }
    case .whoCan: WhoCanScreen(WhoCanForm(), context)
    case .matrix: MatrixScreen(context)
    case .cluster: ClusterScreen(title: title, context)
    }
  }
}
