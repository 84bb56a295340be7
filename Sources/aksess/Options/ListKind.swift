import BuiltIn
import AccessModel
import AccessAnalysis
import Reports
import App
import ScreenKit

/// The kinds that `get` lists, by the names of aksess and kubectl, singular or plural.
enum ListKind: CaseIterable, Sendable {
  case namespaces, groups, people, serviceAccounts, bindings, roleBindings, clusterRoleBindings, roles, clusterRoles
  case grants

  /// The name for display.
  var name: String { names[0] }

  /// The accepted names of a kind; the first is for display.
  private var names: [String] {
    switch self {
    case .namespaces: ["namespaces", "namespace", "ns"]
    case .groups: ["groups", "group"]
    case .people: ["people", "person", "users", "user"]
    case .serviceAccounts: ["serviceaccounts", "serviceaccount", "sa"]
    case .bindings: ["bindings", "binding"]
    case .roleBindings: ["rolebindings", "rolebinding", "rb"]
    case .clusterRoleBindings: ["clusterrolebindings", "clusterrolebinding", "crb"]
    case .roles: ["roles", "role"]
    case .clusterRoles: ["clusterroles", "clusterrole"]
    case .grants: ["grants", "grant"]
    }
  }

  /// The parts of the data that lists of this kind depend on.
  var parts: Set<Gap.Part> {
    switch self {
    case .namespaces: [.namespaces, .roleBindings, .roles, .clusterRoles]
    case .groups: [.groups, .members, .roleBindings, .clusterRoleBindings, .roles, .clusterRoles]
    case .people: [.users, .members, .roleBindings, .clusterRoleBindings, .roles, .clusterRoles]
    case .serviceAccounts: [.serviceAccounts, .roleBindings, .clusterRoleBindings]
    case .bindings: [.roleBindings, .clusterRoleBindings]
    case .grants: [.roleBindings, .clusterRoleBindings, .roles, .clusterRoles]
    case .roleBindings: [.roleBindings]
    case .clusterRoleBindings: [.clusterRoleBindings]
    case .roles: [.roles, .clusterRoles]
    case .clusterRoles: [.clusterRoles]
    }
  }

  /// The parts that hold its objects, without what is said of them.
  var ownParts: Set<Gap.Part> {
    switch self {
    case .namespaces: [.namespaces]
    case .groups: [.groups]
    case .people: [.users]
    case .serviceAccounts: [.serviceAccounts]
    case .bindings, .grants: [.roleBindings, .clusterRoleBindings]
    case .roleBindings: [.roleBindings]
    case .clusterRoleBindings: [.clusterRoleBindings]
    case .roles: [.roles, .clusterRoles]
    case .clusterRoles: [.clusterRoles]
    }
  }

  /// Whether its objects can be in a namespace.
  var hasNamespaces: Bool {
    switch self {
    case .namespaces, .groups, .people, .clusterRoleBindings, .clusterRoles: false
    case .serviceAccounts, .bindings, .roleBindings, .roles, .grants: true
    }
  }

  /// Whether its objects have Kubernetes labels.
  var hasLabels: Bool { self != .groups && self != .people }

  /// Whether its objects can have a last day.
  var canExpire: Bool { [.bindings, .roleBindings, .clusterRoleBindings, .grants].contains(self) }

  /// The list, and what is missing of the levels in it.
  func list(_ snapshot: Snapshot, _ selection: Selection) -> (table: Table, gaps: [Gap]) {
    func withLevels(_ table: (Analysis) -> Table) -> (Table, [Gap]) {
      let analysis = Analysis(snapshot)
      return (table(analysis), analysis.gapsOfLevels)
    }
    return switch self {
    case .namespaces: withLevels { NamespaceList($0, selection).table }
    case .groups: withLevels { GroupList($0, selection).table }
    case .people: withLevels { PersonList($0, selection).table }
    case .grants: withLevels { GrantList($0, selection).table }
    case .serviceAccounts: (ServiceAccountList(snapshot, selection).table, [])
    case .bindings: (BindingList(snapshot, selection).table, [])
    case .roleBindings: (BindingList(snapshot, selection, kinds: .namespaced).table, [])
    case .clusterRoleBindings: (BindingList(snapshot, selection, kinds: .clusterWide).table, [])
    case .roles: (RoleList(AccessLevels(snapshot), selection).table, [])
    case .clusterRoles: (RoleList(AccessLevels(snapshot), selection, kind: .clusterRole).table, [])
    }
  }
}

extension ListKind {
  /// The kind with a name, ignoring case.
  init(typed: String) throws(Refusal) {
    let wanted = Name(typed).foldingASCIICase.text
    guard let kind = ListKind.allCases.first(where: { $0.names.contains(wanted) }) else {
      let near = NearNames.of(typed, among: ListKind.allCases.flatMap(\.names))
      let expected = near.isEmpty ? "; expected one of \(ListKind.allCases.map(\.name).joined(separator: ", "))" : ""
      throw Refusal(typed, "not a kind that get can list\(expected)", nearest: near)
    }
    self = kind
  }
}
