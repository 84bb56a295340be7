import AccessModel

/// Makes the bindings that grant a role to groups or people, one for each and each scope, with names that are not in use.
struct GroupBindings {
  private let snapshot: Snapshot
  private let spelling: Spelling
  private var takenNames: Set<TakenName> = []

  /// The annotation that names the group of a binding to exactly one.
  static let groupName: Name = "aksess/group-name"

  private struct TakenName: Hashable {
    let scope: Scope
    let name: Name
  }

  init(_ snapshot: Snapshot, _ spelling: Spelling) {
    self.snapshot = snapshot
    self.spelling = spelling
  }

  /// The existing binding that grants exactly this role to the subject in exactly this scope; if there are several, one
  /// of that subject alone.
  func existing(_ subject: Subject, _ role: RoleReference, in scope: Scope) -> Binding? {
    guard let number = snapshot.index.number(of: subject) else { return nil }
    let all = snapshot.index.bindingsOfSubject[number].map { snapshot.bindings[Int($0)] }
      .filter { $0.scope == scope && $0.role == role }
    return all.first { $0.subjects.count == 1 } ?? all.first
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
    if !isPlain && grantee.group != nil {
      annotations[GroupBindings.groupName] = grantee.displayName.map(annotation)
    }
    return Binding(
      metadata: ObjectMetadata(name: name, annotations: annotations), scope: scope, role: role,
      subjects: [grantee.subject])
  }

  /// A binding of some subjects of another one to another role, under a new name. What a manager has put on the other one
  /// is left out: the manager would take the new one for its own, and delete it.
  ///
  /// - Parameter directory: Knows the name of the group, if there is exactly one subject and that is a group.
  mutating func make(
    after binding: Binding, for subjects: [Subject], _ role: RoleReference, _ directory: Directory
  ) throws(Refusal) -> Binding {
    let isManaged = Manager(binding.metadata) != nil
    let own = binding.metadata.annotations.filter { annotation in
      annotation.key != ObjectMetadata.lastApplied
        && annotation.key != GroupBindings.groupName && (!isManaged || annotation.key.hasPrefix("aksess/"))
    }
    let made: Binding
    if subjects.count == 1, subjects[0].kind == .group, let group = subjects[0].objectID {
      made = try make(
        for: GrantRequest.Grantee(group, in: directory), role, in: binding.scope, annotations: own)
    } else {
      let name = try freeName(after: binding, role)
      takenNames.insert(TakenName(scope: binding.scope, name: name))
      made = Binding(
        metadata: ObjectMetadata(name: name, annotations: own), scope: binding.scope, role: role, subjects: [])
    }
    return made.with {
      $0.subjects = subjects
      $0.metadata.labels = isManaged ? [:] : binding.metadata.labels
    }
  }

  /// The slug of the other binding's name, with the new role's in the place of its own role's.
  private func freeName(after binding: Binding, _ role: RoleReference) throws(Refusal) -> Name {
    let (former, role) = (spelling.slug(binding.role.name.text), spelling.slug(role.name.text))
    var stem = spelling.slug(binding.name.text)
    if stem.utf8.count > former.utf8.count + 1, Name(stem).hasSuffix(Name("-\(former)")) {
      stem.removeLast(former.count + 1)
    }
    let base = [stem, role].filter { !$0.isEmpty }.joined(separator: "-")
    let names = [base] + (2...99).map { "\(base)-\($0)" }
    guard !base.isEmpty, let free = names.lazy.map({ Name($0) }).first(where: { !isTaken($0, binding.scope) }) else {
      throw Refusal(binding.name.text, "every name for its successor is already in use")
    }
    return free
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
    let own = grantee.displayName.map(spelling.slug) ?? ""
    let role = spelling.slug(role.name.text)
    let ids = grantee.subject.objectID.map { [$0.short, $0.description] } ?? ids(ofAccount: grantee.subject.name)
    let candidates =
      (own.isEmpty ? [] : ["\(own)-\(role)"] + ids.prefix(1).map { "\(own)-\($0)-\(role)" })
      + ids.map { "\($0)-\(role)" }
    let names = candidates.map { Name($0.last == "-" ? String($0.dropLast()) : $0) }
    guard let free = names.first(where: { !isTaken($0, scope) }) else {
      throw Refusal(
        grantee.name,
        "every name for its binding to \(role) is already in use; set one with --name")
    }
    return free
  }

  /// What stands in names for a person whom bindings know by user principal name.
  private func ids(ofAccount name: Name) -> [String] {
    let slug = spelling.slug(name.text)
    return slug.isEmpty ? ["user", "user-2", "user-3"] : [slug, "\(slug)-2", "\(slug)-3"]
  }

  private func isTaken(_ name: Name, _ scope: Scope) -> Bool {
    takenNames.contains(TakenName(scope: scope, name: name)) || snapshot.binding(named: name, in: scope) != nil
  }

  /// The name as an annotation. kubectl accepts U+007F, but kustomize writes it raw and cannot read it back.
  func annotation(_ name: String) -> String {
    name.unicodeScalars.contains("\u{7F}") ? spelling.visible(name) : name
  }
}
