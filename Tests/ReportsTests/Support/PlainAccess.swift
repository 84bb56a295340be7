import AccessModel
import AccessAnalysis

/// What a person or a group holds, by scanning everything: slow, but obviously correct.
struct PlainAccess {
  let snapshot: Snapshot
  let referenceLevels: ReferenceLevels
  /// The object, and every group that it is a member of, at whatever depth.
  let objects: Set<ObjectID>
  /// Those that bindings name.
  let subjects: Set<Subject>

  init(of id: ObjectID, _ snapshot: Snapshot, _ referenceLevels: ReferenceLevels) {
    var objects: Set<ObjectID> = [id]
    var isGrowing = true
    while isGrowing {
      let before = objects.count
      for (group, members) in snapshot.directory.members {
        let isMember = members.contains { member in
          switch member {
          case .user(let id), .group(let id), .servicePrincipal(let id): objects.contains(id)
          case .other: false
          }
        }
        if isMember { objects.insert(group) }
      }
      isGrowing = objects.count > before
    }
    self.snapshot = snapshot
    self.referenceLevels = referenceLevels
    self.objects = objects
    let user = snapshot.directory.users.first { $0.id == id }
    subjects = Set(
      objects.filter { $0 != user?.id }.map { Subject(kind: .group, name: $0.name) }
        + [user.map { Subject(kind: .user, name: $0.userPrincipalName) }].compactMap { $0 })
  }

  func rules(in scopes: Set<Scope>, of subjects: Set<Subject>? = nil) -> [PolicyRule] {
    let subjects = subjects ?? self.subjects
    return snapshot.bindings.filter { scopes.contains($0.scope) && !subjects.isDisjoint(with: $0.subjects) }
      .flatMap { binding in snapshot.roles.first { $0.name == binding.role.name }?.rules ?? [] }
  }

  func assignments(in scopes: Set<Scope>) -> [RoleAssignment] {
    snapshot.contents.roleAssignments.filter { assignment in
      guard objects.contains(assignment.principalID), let scope = PlainAccess.scope(assignment) else { return false }
      return scopes.contains(scope)
    }
  }

  /// The level of what the scopes give together.
  func level(in scopes: Set<Scope>) -> EffectiveLevel {
    let (kubernetes, azure) = (referenceLevels.range(of: rules(in: scopes)), azure(in: scopes))
    let isNothing = kubernetes == .none && azure == .none
    return EffectiveLevel(kubernetes: kubernetes, azure: azure, isDenied: !isNothing && isDenied(in: scopes))
  }

  /// Whether something is denied: in the namespace of the scopes, or anywhere if they are the whole cluster.
  func isDenied(in scopes: Set<Scope>) -> Bool {
    snapshot.contents.denyAssignments.contains { denial in
      guard denial.principals.contains(where: { objects.contains($0.id) }) else { return false }
      guard let namespace = scopes.compactMap(\.namespace).first else { return true }
      return denial.scope == RandomWorkspace.cluster
        ? denial.appliesToChildScopes : denial.scope.hasSuffix("/namespaces/\(namespace)")
    }
  }

  private func azure(in scopes: Set<Scope>) -> LevelRange {
    assignments(in: scopes).reduce(.none) { range, assignment in
      let level: LevelRange =
        switch assignment.roleName {
        case "view": LevelRange(atLeast: .view, atMost: .view)
        case "edit": LevelRange(atLeast: .edit, atMost: .edit)
        case "admin": LevelRange(atLeast: .admin, atMost: .admin)
        case "cluster-admin": LevelRange(atLeast: .clusterAdmin, atMost: .clusterAdmin)
        default: LevelRange(atLeast: .none, atMost: .view)
        }
      return switch assignment.condition {
      case nil: range.union(level)
      case RandomWorkspace.noPodsWritten:
        range.union(LevelRange(atLeast: min(level.atLeast, .view), atMost: level.atMost))
      // Under a condition that nobody can evaluate, nothing is certain.
      default: range.union(LevelRange(atLeast: .none, atMost: level.atMost))
      }
    }
  }

  /// The highest level anywhere.
  var highest: EffectiveLevel {
    scopes.reduce(level(in: [.cluster])) { $0.union(level(in: [.cluster, $1])) }
  }

  /// The namespaces with a grant.
  var scopes: Set<Scope> {
    let bound = snapshot.bindings.filter { !subjects.isDisjoint(with: $0.subjects) }.map(\.scope)
    let assigned = snapshot.contents.roleAssignments.filter { objects.contains($0.principalID) }
      .compactMap(PlainAccess.scope)
    return Set(bound + assigned).subtracting([.cluster])
  }

  /// Where an assignment applies; nil if that is another cluster.
  static func scope(_ assignment: RoleAssignment) -> Scope? {
    let cluster = RandomWorkspace.cluster
    if assignment.scope == cluster || cluster.hasPrefix(assignment.scope + "/") { return .cluster }
    let prefix = cluster + "/namespaces/"
    return assignment.scope.hasPrefix(prefix) ? .namespace(Name(String(assignment.scope.dropFirst(prefix.count)))) : nil
  }

  /// Whether a request for a core resource without a name is allowed; nil if that depends on a condition.
  func can(_ verb: Name, _ resource: Name, in scopes: Set<Scope>) -> Bool? {
    if resource == "secrets" && isDenied(in: scopes) { return false }
    let everyone: Set<Subject> = [Subject(kind: .group, name: "system:authenticated")]
    let held = rules(in: scopes) + rules(in: scopes, of: everyone)
    let isBound = held.contains { rule in
      (rule.verbs.contains(verb) || rule.verbs.contains("*")) && rule.resourceNames.isEmpty
        && (rule.resources.contains(resource) || rule.resources.contains("*"))
    }
    if isBound { return true }
    let allowing = assignments(in: scopes).filter { assignment in
      switch (assignment.roleName, verb, resource) {
      case ("edit", _, _), ("admin", _, _), ("cluster-admin", _, _): true
      case ("view", "get", "pods"), ("pods", "get", "pods"): true
      default: false
      }
    }
    let certain = allowing.filter { assignment in
      assignment.condition == nil
        || assignment.condition == RandomWorkspace.noPodsWritten && (verb, resource) != ("create", "pods")
    }
    return certain.isEmpty ? allowing.contains { $0.condition == "@Unknown" } ? nil : false : true
  }
}
