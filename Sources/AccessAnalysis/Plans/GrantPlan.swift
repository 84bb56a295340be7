import AccessModel

/// The changes that grant a role to groups, or to people.
package struct GrantPlan: Plan {
  /// Namespaces first, then one binding for each group and scope, in the requested order: a new one, or the one that is
  /// there already with another last day, owner or reason.
  package private(set) var changes = ChangeSet()
  package private(set) var notes: [String] = []
  package var effect: String? { nil }

  /// The source of the group names in comments on the bindings; nil to omit comments.
  package var directory: Directory? { request.isPlain ? nil : snapshot.directory }

  /// The bindings that are new, or get another last day, owner or reason.
  package var bindings: [Binding] {
    changes.changes.compactMap { if case .putBinding(let binding) = $0 { binding } else { nil } }
  }

  /// What is to be granted, each group, person and scope once.
  package let request: GrantRequest
  private let resolver: Resolver
  private var snapshot: Snapshot { resolver.snapshot }
  private var groupBindings: GroupBindings

  /// Validates the request against the snapshot.
  package init(_ request: GrantRequest, in snapshot: Snapshot, _ spelling: Spelling) throws(Refusal) {
    var request = request
    request.grantees = request.grantees.distinct
    request.scopes = request.scopes.distinct
    self.request = request
    resolver = Resolver(snapshot, spelling)
    groupBindings = GroupBindings(snapshot, spelling)
    try checkName()
    try checkRole()
    try checkReason()
    for scope in request.scopes { try prepare(scope) }
    for grantee in request.grantees { note(grantee) }
    noteUnreadBindings()
    for scope in request.scopes {
      for grantee in request.grantees { try add(grantee, scope) }
    }
  }

  private func checkName() throws(Refusal) {
    guard let name = request.name else { return }
    if let refusal = NameRule.refusal(ofBinding: name) {
      throw Refusal(name.text, "the binding's name \(refusal), so the API server would refuse it")
    }
    let count = request.grantees.count
    if count > 1 {
      let (several, one) =
        request.grantees.allSatisfy { $0.group != nil } ? ("groups", "group") : ("subjects", "subject")
      throw Refusal(name.text, "one name for \(count) \(several): omit the name, or name one \(one)")
    }
  }

  private mutating func checkRole() throws(Refusal) {
    let role = request.role
    for scope in request.scopes {
      if let note = try resolver.check(role, grantedIn: scope) { self.note(note) }
    }
  }

  private func checkReason() throws(Refusal) {
    // The API server limits all annotations together to 256 KiB (`TotalAnnotationSizeLimitB`); the rest is for the
    // name.
    for (title, text) in [("reason", request.reason), ("owner", request.owner)] {
      guard let text, text.utf8.count > 100 << 10 else { continue }
      throw Refusal(nil, "The \(title) has \(text.utf8.count) bytes: the API server would refuse the binding")
    }
  }

  private mutating func prepare(_ scope: Scope) throws(Refusal) {
    guard case .namespace(let name) = scope else { return }
    if let namespace = snapshot.namespace(named: name) {
      if namespace.isTerminating {
        throw Refusal(name.text, "the namespace is being deleted, so nothing can be created in it")
      }
      return
    }
    if let refusal = NameRule.refusal(ofNamespace: name) {
      throw Refusal(name.text, "not a valid namespace name: it \(refusal)")
    }
    if request.createsNamespaces {
      if let unread = snapshot.gaps(in: [.namespaces]).first {
        note("Whether the namespace \(name) exists was not checked, so it is printed: \(unread.reason).")
      }
      changes.changes.append(.putNamespace(Namespace(metadata: ObjectMetadata(name: name))))
    } else if let unread = snapshot.gaps(in: [.namespaces]).first {
      note("Whether the namespace \(name) exists was not checked: \(unread.reason).")
    } else if snapshot.hasNamespaceList {
      throw Refusal(
        name.text, "no such namespace; create it with --create-namespaces", nearest: resolver.nearNamespaces(name))
    } else if let note = try resolver.check(name) {
      self.note(note)
    }
  }

  private mutating func noteUnreadBindings() {
    let parts = Set(request.scopes.map { $0 == .cluster ? Gap.Part.clusterRoleBindings : .roleBindings })
    guard let unread = snapshot.gaps(in: parts).first else { return }
    note("Whether a group holds the role already, or the name is taken, was not checked: \(unread.reason).")
  }

  private mutating func note(_ grantee: GrantRequest.Grantee) {
    guard let id = grantee.group else { return notePerson(grantee) }
    if grantee.displayName == nil {
      let why = snapshot.gaps(in: [.groups]).first.map { ": \($0.reason)" } ?? ": no group in the directory has this ID"
      note("The name of group \(id) is unknown\(why).")
    }
    if snapshot.directory.group(id)?.isSecurityEnabled == false {
      let group = "Group \(grantee.displayName ?? "") (\(id))"
      note("\(group) is not security-enabled: no token carries it, so the grant has no effect.")
    }
  }

  private mutating func notePerson(_ grantee: GrantRequest.Grantee) {
    if grantee.displayName == nil {
      let why = snapshot.gaps(in: [.users]).first?.reason ?? "the sources contain no users"
      note("Whether there is a user \(grantee.subject.name) was not checked: \(why).")
    }
    if case .userDisabled? = SubjectFlaw(grantee.subject, in: snapshot.directory) {
      note("The account of \(grantee.name) is disabled.")
    }
  }

  private mutating func add(_ grantee: GrantRequest.Grantee, _ scope: Scope) throws(Refusal) {
    let terms = GrantTerms(
      expiry: request.expires.map { .on($0) }, owner: request.owner, reason: request.reason)
    if let existing = groupBindings.existing(grantee.subject, request.role, in: scope) {
      let place = scope.namespace.map { " in namespace \($0)" } ?? " in the whole cluster"
      let renewal = GrantRenewal(of: existing, for: grantee.name, terms)
      note(
        "\(grantee.name) already holds \(request.role.name)\(place), by \(existing.kind) \(existing.name): "
          + renewal.remark)
      guard let binding = renewal.binding else { return }
      existing.managerNote.map { note($0) }
      return changes.changes.append(.putBinding(binding))
    }
    let binding = try groupBindings.make(
      for: grantee, request.role, in: scope, name: request.name, annotations: terms.annotations,
      isPlain: request.isPlain)
    changes.changes.append(.putBinding(binding))
  }

  private mutating func note(_ message: String) {
    if !notes.contains(message) { notes.append(message) }
  }
}
