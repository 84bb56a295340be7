import AccessModel

/// Makes the bindings that grant a role to groups, one for each group and scope, with names that are not in use.
struct GroupBindings {
  private let snapshot: Snapshot
  private let spelling: Spelling
  private var takenNames: Set<TakenName> = []

  private struct TakenName: Hashable {
    let scope: Scope
    let name: Name
  }

  init(_ snapshot: Snapshot, _ spelling: Spelling) {
    self.snapshot = snapshot
    self.spelling = spelling
  }

  /// The existing binding that grants exactly this role to the group in exactly this scope.
  func existing(_ group: ObjectID, _ role: RoleReference, in scope: Scope) -> Binding? {
    guard let number = snapshot.index.number(of: Subject(kind: .group, name: group.name)) else { return nil }
    return snapshot.index.bindingsOfSubject[number].lazy.map { snapshot.bindings[Int($0)] }
      .first { $0.scope == scope && $0.role == role }
  }

  /// - Parameters:
  ///   - name: The binding's name; nil to generate one from the names of the group and the role.
  ///   - annotations: The annotations in addition to the group's name.
  ///   - isPlain: Whether to omit the group's name.
  mutating func make(
    for grantee: GrantRequest.Grantee, _ role: RoleReference, in scope: Scope, name: Name? = nil,
    annotations: [Name: String] = [:], isPlain: Bool = false
  ) throws(Refusal) -> Binding {
    let name = try self.name(for: grantee, role, scope, wanted: name)
    takenNames.insert(TakenName(scope: scope, name: name))
    var annotations = annotations
    if !isPlain { annotations["aksess/group-name"] = grantee.displayName.map(annotation) }
    return Binding(
      metadata: ObjectMetadata(name: name, annotations: annotations), scope: scope, role: role,
      subjects: [Subject(kind: .group, name: grantee.id.name)])
  }

  /// The requested name, or a slug of group and role. If another binding has that name, part of the group's ID is
  /// added.
  private func name(
    for grantee: GrantRequest.Grantee, _ role: RoleReference, _ scope: Scope, wanted: Name?
  ) throws(Refusal) -> Name {
    if let wanted {
      guard !isTaken(wanted, scope) else {
        let kind = scope == .cluster ? "ClusterRoleBinding" : "RoleBinding"
        let place = scope.namespace.map { " in namespace \($0)" } ?? ""
        throw Refusal(
          wanted.text, "a \(kind) with this name already exists\(place); applying this one would replace it")
      }
      return wanted
    }
    let group = grantee.displayName.map(spelling.slug) ?? ""
    let role = spelling.slug(role.name.text)
    let candidates =
      (group.isEmpty ? [] : ["\(group)-\(role)", "\(group)-\(grantee.id.short)-\(role)"])
      + ["\(grantee.id.short)-\(role)", "\(grantee.id)-\(role)"]
    let names = candidates.map { Name($0.last == "-" ? String($0.dropLast()) : $0) }
    guard let free = names.first(where: { !isTaken($0, scope) }) else {
      throw Refusal(
        grantee.displayName ?? grantee.id.description,
        "every name for its binding to \(role) is already in use; set one with --name")
    }
    return free
  }

  private func isTaken(_ name: Name, _ scope: Scope) -> Bool {
    takenNames.contains(TakenName(scope: scope, name: name)) || snapshot.binding(named: name, in: scope) != nil
  }

  /// The name as an annotation. kubectl accepts U+007F, but kustomize writes it raw and cannot read it back.
  private func annotation(_ name: String) -> String {
    name.unicodeScalars.contains("\u{7F}") ? spelling.visible(name) : name
  }
}
