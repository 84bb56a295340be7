import AccessModel
import SafeText

/// The manifests that a grant comes to, and what its author should know.
package struct GrantPlan: Sendable {
  /// Namespaces first, then one binding for each group and scope, in the order asked for.
  package private(set) var manifests: [Manifest] = []
  package private(set) var bindings: [Binding] = []
  /// Sentences about what is already there, or cannot be checked; hostile text still in them.
  package private(set) var notes: [String] = []

  private let request: GrantRequest
  private let snapshot: Snapshot
  private var takenNames: Set<TakenName> = []

  private struct TakenName: Hashable {
    let scope: Scope
    let name: Name
  }

  /// Validates the request against what the snapshot knows.
  package init(_ request: GrantRequest, in snapshot: Snapshot) throws(GrantRefusal) {
    var request = request
    request.grantees = GrantPlan.once(request.grantees)
    request.scopes = GrantPlan.once(request.scopes)
    self.request = request
    self.snapshot = snapshot
    try checkName()
    try checkRole()
    try checkReason()
    for scope in request.scopes { try prepare(scope) }
    for grantee in request.grantees { noteGroup(grantee) }
    noteUnreadBindings()
    for scope in request.scopes {
      for grantee in request.grantees { try add(grantee, scope) }
    }
  }

  private func checkName() throws(GrantRefusal) {
    guard let name = request.name else { return }
    if let refusal = NameRule.refusal(ofBinding: name) {
      throw GrantRefusal("The name “\(name)” \(refusal): the API server would refuse the binding.")
    }
    if request.grantees.count > 1 {
      throw GrantRefusal("One name for \(request.grantees.count) groups: leave the name out, or name one group.")
    }
  }

  private mutating func checkRole() throws(GrantRefusal) {
    let role = request.role
    if let refusal = NameRule.refusal(ofBinding: role.name) {
      throw GrantRefusal("The role name “\(role.name)” \(refusal): the API server would refuse the binding.")
    }
    for scope in request.scopes {
      if scope == .cluster && role.kind == .role {
        throw GrantRefusal("The Role \(role.name) lives in a namespace; the whole cluster needs a ClusterRole.")
      }
      let home = role.kind == .clusterRole ? Scope.cluster : scope
      guard snapshot.role(named: role.name, in: home) == nil else { continue }
      let unread = snapshot.gaps(in: [role.kind == .role ? .roles : .clusterRoles])
      guard let unread = unread.first else { throw GrantRefusal("There is no \(words(role, scope)).") }
      let isBuiltIn = role.kind == .clusterRole && ["view", "edit", "admin", "cluster-admin"].contains(role.name)
      if !isBuiltIn { note("Whether \(words(role, scope)) exists was not checked: \(unread.reason).") }
    }
  }

  private func checkReason() throws(GrantRefusal) {
    // The API server's limit for all annotations is 256 KiB (`TotalAnnotationSizeLimitB`); the rest is for the name.
    guard let reason = request.reason, reason.utf8.count > 200 << 10 else { return }
    throw GrantRefusal("The reason has \(reason.utf8.count) bytes: the API server would refuse the binding.")
  }

  private func words(_ role: RoleReference, _ scope: Scope) -> String {
    let place = role.kind == .role ? " in namespace \(scope.namespace ?? "")" : ""
    return "\(role.kind.rawValue) \(role.name)\(place)"
  }

  private mutating func prepare(_ scope: Scope) throws(GrantRefusal) {
    guard case .namespace(let name) = scope else { return }
    if let namespace = snapshot.namespace(named: name) {
      if namespace.isTerminating {
        throw GrantRefusal("The namespace \(name) is being deleted: nothing can be created in it.")
      }
      return
    }
    if let refusal = NameRule.refusal(ofNamespace: name) {
      throw GrantRefusal("“\(name)” is no name of a namespace: it \(refusal).")
    }
    if request.createsNamespaces {
      if let unread = snapshot.gaps(in: [.namespaces]).first {
        note("Whether the namespace \(name) exists was not checked, so it is printed: \(unread.reason).")
      }
      manifests.append(Manifest(Namespace(metadata: ObjectMetadata(name: name))))
    } else if let unread = snapshot.gaps(in: [.namespaces]).first {
      note("Whether the namespace \(name) exists was not checked: \(unread.reason).")
    } else {
      throw GrantRefusal("There is no namespace \(name); --create-namespaces makes it.")
    }
  }

  private mutating func noteUnreadBindings() {
    let parts = Set(request.scopes.map { $0 == .cluster ? Gap.Part.clusterRoleBindings : .roleBindings })
    guard let unread = snapshot.gaps(in: parts).first else { return }
    note("Whether a group holds the role already, or the name is taken, was not checked: \(unread.reason).")
  }

  private mutating func noteGroup(_ grantee: GrantRequest.Grantee) {
    if grantee.displayName == nil {
      let why = snapshot.gaps(in: [.groups]).first.map { ": \($0.reason)" } ?? ": no group of the directory has it"
      note("The name of group \(grantee.id) is unknown\(why).")
    }
    if snapshot.directory.group(grantee.id)?.isSecurityEnabled == false {
      let group = "Group \(grantee.displayName ?? "") (\(grantee.id))"
      note("\(group) is not security-enabled: no token carries it, so the grant has no effect.")
    }
  }

  private mutating func add(_ grantee: GrantRequest.Grantee, _ scope: Scope) throws(GrantRefusal) {
    let subject = Subject(kind: .group, name: grantee.id.name)
    if let existing = existingBinding(subject, scope) {
      let place = scope.namespace.map { " in namespace \($0)" } ?? " in the whole cluster"
      note(
        "\(grantee.displayName ?? grantee.id.description) already holds \(request.role.name)\(place), "
          + "by \(existing.kind) \(existing.name): not granted again.")
      return
    }
    let name = try name(for: grantee, scope)
    takenNames.insert(TakenName(scope: scope, name: name))
    var annotations: [Name: String] = [:]
    if !request.isPlain { annotations["aksess/group-name"] = grantee.displayName.map(GrantPlan.annotation) }
    annotations["aksess/reason"] = request.reason
    let binding = Binding(
      metadata: ObjectMetadata(name: name, annotations: annotations), scope: scope, role: request.role,
      subjects: [subject])
    bindings.append(binding)
    let comment = request.isPlain ? nil : grantee.displayName.map { "Entra group: \($0)" }
    manifests.append(Manifest(binding, comment: comment))
  }

  private func existingBinding(_ subject: Subject, _ scope: Scope) -> Binding? {
    guard let number = snapshot.index.number(of: subject) else { return nil }
    return snapshot.index.bindingsOfSubject[number].lazy.map { snapshot.bindings[Int($0)] }
      .first { $0.scope == scope && $0.role == request.role }
  }

  /// The name asked for, or group and role as a slug; where another binding has that, a part of the group's ID tells
  /// them apart.
  private func name(for grantee: GrantRequest.Grantee, _ scope: Scope) throws(GrantRefusal) -> Name {
    if let name = request.name {
      guard !isTaken(name, scope) else {
        let kind = scope == .cluster ? "ClusterRoleBinding" : "RoleBinding"
        let place = scope.namespace.map { " in namespace \($0)" } ?? ""
        throw GrantRefusal("There is already a \(kind) \(name)\(place), and applying this one would replace it.")
      }
      return name
    }
    let group = grantee.displayName.map(Slug.make) ?? ""
    let role = Slug.make(request.role.name.text)
    let candidates =
      (group.isEmpty ? [] : ["\(group)-\(role)", "\(group)-\(grantee.id.short)-\(role)"])
      + ["\(grantee.id.short)-\(role)", "\(grantee.id)-\(role)"]
    let names = candidates.map { Name($0.last == "-" ? String($0.dropLast()) : $0) }
    guard let free = names.first(where: { !isTaken($0, scope) }) else {
      throw GrantRefusal("Every name for the binding of \(grantee.id) is taken; give one with --name.")
    }
    return free
  }

  private func isTaken(_ name: Name, _ scope: Scope) -> Bool {
    takenNames.contains(TakenName(scope: scope, name: name)) || snapshot.binding(named: name, in: scope) != nil
  }

  private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  /// A name as an annotation. kubectl takes U+007F, but kustomize writes it raw and cannot read it back.
  private static func annotation(_ name: String) -> String {
    name.unicodeScalars.contains("\u{7F}") ? name.visible : name
  }

  private mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }
}
