import AccessModel
import AccessAnalysis
import Reports

/// The groups, people, namespaces and roles to choose from.
enum GrantChoices {
  static func groups(_ snapshot: Snapshot) -> [Choice<Subject>] {
    let labels = SubjectLabels(snapshot.directory)
    return snapshot.directory.groups
      .sorted { (Name($0.displayName.lowercased()), $0.id) < (Name($1.displayName.lowercased()), $1.id) }
      .map { group in
        let members =
          snapshot.directory.members(of: group.id).map { "  \(counted($0.count, "member", "members"))" } ?? ""
        let remark = group.isSecurityEnabled == false ? "  not security-enabled" : ""
        return Choice(
          value: Subject(kind: .group, name: group.id.name), name: labels.name(group),
          detail: "\(group.id)\(members)\(remark)")
      }
  }

  /// The people of the directory.
  static func people(_ snapshot: Snapshot) -> [Choice<Subject>] {
    snapshot.directory.users
      .map { (name: Name($0.displayName.lowercased()), user: $0) }
      .sorted { ($0.name, $0.user.id) < ($1.name, $1.user.id) }
      .map { choice($0.user, snapshot) }
  }

  private static func choice(_ user: User, _ snapshot: Snapshot) -> Choice<Subject> {
    Choice(
      value: Subject(kind: .user, name: user.kubernetesName), name: snapshot.directory.label(of: user),
      detail: "\(user.userPrincipalName)  person\(user.isEnabled == false ? ", disabled" : "")")
  }

  /// A choice for a well-formed object ID: a person's, or that of a group that the directory does not know.
  static func choice(typed: String, _ snapshot: Snapshot) -> Choice<Subject>? {
    ObjectID(typed).map { id in
      snapshot.directory.user(id).map { choice($0, snapshot) }
        ?? Choice(value: Subject(kind: .group, name: id.name), name: id.description, detail: "name unknown")
    }
  }

  /// A choice for a group or a person that the directory does not know.
  static func unlisted(_ subject: Subject, _ snapshot: Snapshot) -> Choice<Subject> {
    Choice(value: subject, name: SubjectLabels(snapshot.directory).name(subject), detail: "name unknown")
  }

  static func scopes(_ snapshot: Snapshot) -> [Choice<Scope>] {
    [Choice(value: .cluster, name: Scope.cluster.label, detail: "every namespace, and cluster-scoped resources")]
      + snapshot.index.namespaces.filter { !$0.isEmpty }.sorted().map { name in
        let isKnown = snapshot.namespace(named: name) != nil
        return Choice(value: .namespace(name), name: name.text, detail: isKnown ? "" : "known only from bindings")
      }
  }

  /// The ClusterRoles, those for people first, and the Roles of the chosen namespaces.
  static func roles(_ effective: EffectiveRoles, scopes: [Scope]) -> [Choice<GrantedRole>] {
    RoleChoices.roles(effective, scopes: scopes).map {
      Choice(value: .kubernetes($0.value), name: $0.name, detail: $0.detail)
    }
  }
}
