import AccessModel
import ArgumentParser
import BuiltIn

extension Snapshot {
  /// The roles by name, or by kind and name if the kind is typed.
  func roleNames(typed: String) -> [String] {
    guard typed.contains("/") else { return roles.map(\.name.text) }
    return roles.map { "\($0.kind.rawValue.lowercased())/\($0.name)" }
  }

  /// All subjects in the directory or in bindings, as `KIND:NAME`, and as plain names once something is typed.
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

  /// The people in the directory or in bindings.
  func peopleNames(typed: String) -> [String] {
    let users = directory.users.map(\.userPrincipalName.text) + bound(.user)
    return typed.contains(":") ? users.map { "user:\($0)" } : users
  }

  /// The names of users or groups in bindings, except the object IDs of known groups, which are offered by name.
  private func bound(_ kind: Subject.Kind) -> [String] {
    index.subjects.filter { $0.kind == kind && directory.group($0) == nil }.map(\.name.text)
  }

  /// The resources of Kubernetes, those in the rules of roles, and subresources once a slash is typed.
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
  /// The name of a group to complete: its label, or its object ID if the label cannot be typed.
  func nameOrID(_ group: Group) -> String {
    let label = label(of: group)
    return CompletionShell.isUntypable(label) ? group.id.description : label
  }

  /// The name of a service principal to complete: its label, or its object ID if the label cannot be typed.
  func nameOrID(_ principal: ServicePrincipal) -> String {
    let label = label(of: principal)
    return CompletionShell.isUntypable(label) ? principal.id.description : label
  }

  /// The Entra group that a subject refers to.
  fileprivate func group(_ subject: Subject) -> Group? {
    subject.kind == .group ? subject.objectID.flatMap { group($0) } : nil
  }
}

extension ListKind {
  /// The names of the objects of the kind.
  func names(in snapshot: Snapshot) -> [String] {
    switch self {
    case .namespaces: snapshot.index.namespaces.map(\.text)
    case .groups: snapshot.directory.groups.map(snapshot.directory.nameOrID)
    case .people: snapshot.directory.users.map(\.userPrincipalName.text)
    case .serviceAccounts: snapshot.serviceAccounts.map(\.name.text)
    case .bindings, .grants: snapshot.bindings.map(\.name.text)
    case .roleBindings: snapshot.bindings.filter { $0.scope != .cluster }.map(\.name.text)
    case .clusterRoleBindings: snapshot.bindings.filter { $0.scope == .cluster }.map(\.name.text)
    case .roles: snapshot.roles.map(\.name.text)
    case .clusterRoles: snapshot.roles.filter { $0.scope == .cluster }.map(\.name.text)
    }
  }
}
