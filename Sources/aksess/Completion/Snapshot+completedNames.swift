import AccessModel
import ArgumentParser
import BuiltIn

extension Snapshot {
  /// The roles by name, or by kind and name where the kind is typed.
  func roleNames(typed: String) -> [String] {
    guard typed.contains("/") else { return roles.map(\.name.text) }
    return roles.map { "\($0.kind.rawValue.lowercased())/\($0.name)" }
  }

  /// Everybody whom the directory or a binding knows: with the kind before the name, and bare once something is typed.
  func subjectNames(typed: String) -> [String] {
    let groups = directory.groups.map(directory.nameOrID) + bound(.group)
    let users = directory.users.map(\.userPrincipalName.text) + bound(.user)
    let accounts =
      serviceAccounts.map { "\($0.namespace)/\($0.name)" }
      + index.subjects.filter { $0.kind == .serviceAccount }.map { "\($0.namespace ?? "")/\($0.name)" }
    let principals = directory.servicePrincipals.map { directory.nameOrID($0) }
    let marked =
      groups.map { "group:\($0)" } + users.map { "user:\($0)" } + accounts.map { "sa:\($0)" }
      + principals.map { "sp:\($0)" }
    return typed.isEmpty || typed.contains(":") ? marked : marked + groups + users
  }

  /// The people whom the directory or a binding knows.
  func peopleNames(typed: String) -> [String] {
    let users = directory.users.map(\.userPrincipalName.text) + bound(.user)
    return typed.contains(":") ? users.map { "user:\($0)" } : users
  }

  /// The names of users or groups that bindings use; what is an object ID is known by its name.
  private func bound(_ kind: Subject.Kind) -> [String] {
    index.subjects.filter { $0.kind == kind && directory.group($0) == nil }.map(\.name.text)
  }

  /// Kubernetes' resources, those that the roles' rules name as well, and subresources once a slash is typed.
  func resourceNames(typed: String) -> [String] {
    var names: [String] = []
    for resource in ResourceNames.all {
      let isShared = ResourceNames.all.contains { $0.plural == resource.plural && $0.group != resource.group }
      names.append(isShared && !resource.group.isEmpty ? "\(resource.plural).\(resource.group)" : resource.plural.text)
      if typed.contains("/") { names += resource.subresources.map { "\(resource.plural)/\($0)" } }
    }
    let builtIn = ResourceNames.groups
    for rule in roles.lazy.flatMap(\.rules) {
      for group in rule.apiGroups where !group.isEmpty && group != "*" && !builtIn.contains(group) {
        names += rule.resources.filter { $0 != "*" && $0.text.contains("/") == typed.contains("/") }.map {
          $0.text.split(separator: "/", maxSplits: 1).enumerated()
            .map { $0.offset == 0 ? "\($0.element).\(group)" : String($0.element) }.joined(separator: "/")
        }
      }
    }
    return names
  }
}

extension Directory {
  /// What a group is told by: its label, or the object ID where that could not be typed.
  func nameOrID(_ group: Group) -> String {
    let label = label(of: group)
    return CompletionShell.isUntypable(label) ? group.id.description : label
  }

  /// The same of a service principal.
  func nameOrID(_ principal: ServicePrincipal) -> String {
    let label = label(of: principal)
    return CompletionShell.isUntypable(label) ? principal.id.description : label
  }

  /// The group that a subject stands for.
  fileprivate func group(_ subject: Subject) -> Group? {
    subject.kind == .group ? subject.objectID.flatMap { group($0) } : nil
  }
}

extension ListKind {
  /// The names of the objects that it lists.
  func names(in snapshot: Snapshot) -> [String] {
    switch self {
    case .namespaces: snapshot.index.namespaces.map(\.text)
    case .groups: snapshot.directory.groups.map(snapshot.directory.nameOrID)
    case .users: snapshot.directory.users.map(\.userPrincipalName.text)
    case .serviceAccounts: snapshot.serviceAccounts.map(\.name.text)
    case .bindings, .grants: snapshot.bindings.map(\.name.text)
    case .roleBindings: snapshot.bindings.filter { $0.scope != .cluster }.map(\.name.text)
    case .clusterRoleBindings: snapshot.bindings.filter { $0.scope == .cluster }.map(\.name.text)
    case .roles: snapshot.roles.map(\.name.text)
    case .clusterRoles: snapshot.roles.filter { $0.scope == .cluster }.map(\.name.text)
    }
  }
}
