import AccessModel

/// The changes that make of some objects what somebody wrote in their place: each object is changed, created under
/// another name, or deleted.
package struct RewritePlan: Plan {
  package private(set) var changes = ChangeSet()
  package private(set) var notes: [String] = []
  package var effect: String? { nil }
  /// The subjects that were not there before, for a second look at their names.
  package private(set) var newSubjects: [Subject] = []

  /// Why what was written cannot be.
  package struct Failure: Error, Sendable, Hashable {
    /// The position of the object that is wrong; nil if none of them is.
    package let object: Int?
    package let refusal: Refusal
  }

  private let resolver: Resolver
  private var snapshot: Snapshot { resolver.snapshot }

  /// - Parameters:
  ///   - written: The changes that put the objects as they were written.
  ///   - former: The changes that put them as they were.
  package init(
    _ written: [Change], inPlaceOf former: [Change], in snapshot: Snapshot, _ spelling: Spelling
  ) throws(Failure) {
    resolver = Resolver(snapshot, spelling)
    if let stale = former.first(where: { Change(restoring: $0.target, of: snapshot) != $0 }) {
      throw Failure(
        object: nil,
        refusal: Refusal(
          nil, "\(stale.target.label) has changed since its manifest was opened: check the text against it"))
    }
    let before = Dictionary(former.map { ($0.target, $0) }) { _, last in last }
    var steps: [Change] = []
    for (number, change) in written.enumerated() where change != before[change.target] {
      do throws(Refusal) {
        try check(change, before[change.target])
      } catch {
        throw Failure(object: number, refusal: error)
      }
      steps += change.steps(after: before[change.target])
    }
    let kept = Set(written.map(\.target))
    var deletions: [Change] = []
    for target in former.map(\.target) where !kept.contains(target) {
      guard case .binding(let name, let scope) = target else {
        throw Failure(
          object: nil, refusal: Refusal(nil, "\(target.label) is missing: a namespace is not renamed or deleted here"))
      }
      let deletion = Change.deleteBinding(name, in: scope)
      if let obstacle = deletion.obstacle { throw Failure(object: nil, refusal: Refusal(nil, obstacle)) }
      deletions.append(deletion)
    }
    let namespaces = steps.filter { if case .putNamespace = $0 { true } else { false } }
    changes = ChangeSet(namespaces + steps.filter { !namespaces.contains($0) } + deletions)
  }

  private mutating func check(_ change: Change, _ before: Change?) throws(Refusal) {
    if before == nil, snapshot.has(change.target) {
      throw Refusal(nil, "\(change.target.label) exists already: open its own manifest to change it")
    }
    switch change {
    case .putNamespace(let namespace):
      if before == nil { notes += try NamespaceCreation(namespace.name, in: snapshot).notes }
    case .putBinding(let binding):
      let old: Binding? = if case .putBinding(let old)? = before { old } else { nil }
      try check(binding, old)
    case .deleteBinding, .deleteNamespace: break
    }
  }

  private mutating func check(_ binding: Binding, _ old: Binding?) throws(Refusal) {
    if let refusal = NameRule.refusal(ofBinding: binding.name) {
      throw Refusal(binding.name.text, "the binding's name \(refusal), so the API server would refuse it")
    }
    if let namespace = binding.scope.namespace, old == nil { try checkPlace(namespace) }
    if binding.role != old?.role {
      if let note = try resolver.check(binding.role, grantedIn: binding.scope) { notes.append(note) }
      if let old {
        notes.append(
          "\(Change.Target.binding(old.name, in: old.scope).label) is deleted, then created, as a roleRef cannot be "
            + "changed: nobody has its access in between. Another name in the text avoids that.")
      }
    }
    for subject in binding.subjects where old?.subjects.contains(subject) != true {
      try check(subject, in: binding.scope)
      newSubjects.append(subject)
    }
  }

  private mutating func checkPlace(_ namespace: Name) throws(Refusal) {
    if namespace.isEmpty { throw Refusal(nil, "A RoleBinding needs a namespace") }
    if let refusal = NameRule.refusal(ofNamespace: namespace) {
      throw Refusal(namespace.text, "not a valid namespace name: it \(refusal)")
    }
    guard let known = snapshot.namespace(named: namespace) else {
      if snapshot.hasNamespaceList, snapshot.gaps(in: [.namespaces]).isEmpty {
        throw Refusal(namespace.text, "no such namespace", nearest: resolver.nearNamespaces(namespace))
      }
      return notes.append("Whether the namespace \(namespace) exists was not checked.")
    }
    if known.isTerminating { throw Refusal(namespace.text, "the namespace is being deleted") }
  }

  /// A group is bound by its object ID: no other name is ever written through.
  private func check(_ subject: Subject, in scope: Scope) throws(Refusal) {
    if subject.name.isEmpty { throw Refusal(nil, "A subject needs a name") }
    if subject.kind == .serviceAccount, scope == .cluster, (subject.namespace ?? "").isEmpty {
      throw Refusal(subject.name.text, "a ServiceAccount in a ClusterRoleBinding needs a namespace")
    }
    switch SubjectFlaw(subject, in: snapshot.directory) {
    case .groupByName(let ids)?:
      throw Refusal(
        subject.name.text,
        "tokens carry the object IDs of groups, not their names: \(ids.map(\.description).joined(separator: " or "))")
    case .groupInCapitals(let id)?:
      throw Refusal(subject.name.text, "tokens carry object IDs in lower case: \(id)")
    default: break
    }
  }
}

extension Snapshot {
  fileprivate func has(_ target: Change.Target) -> Bool {
    switch target {
    case .binding(let name, let scope): binding(named: name, in: scope) != nil
    case .namespace(let name): namespace(named: name) != nil
    }
  }
}
