import AccessAnalysis
import AccessModel

/// What changed in a live cluster while it was watched, and when: lists mark it if it changed since they were opened.
package struct RecentChanges: Sendable {
  /// Counts the changes.
  package private(set) var count = 0
  /// The count after the last change of each.
  private var bindings: [BindingIdentity: Int] = [:]
  private var roles: [RoleIdentity: Int] = [:]
  private var namespaces: [Name: Int] = [:]
  private var subjects: [Subject: Int] = [:]
  /// Of subjects by the scopes of the bindings that name them.
  private var grants: [Scope: [Subject: Int]] = [:]

  package init() {}

  /// Notes changes.
  ///
  /// - Parameter snapshot: The one before them, which has what they delete.
  package mutating func note(_ changes: [ClusterChange], in snapshot: Snapshot) {
    for change in changes {
      count += 1
      switch change {
      case .edit(.putBinding(let binding)):
        note(binding)
        if let former = snapshot.binding(named: binding.name, in: binding.scope) { note(former) }
      case .edit(.deleteBinding(let name, let scope)):
        if let former = snapshot.binding(named: name, in: scope) { note(former) }
      case .edit(.putNamespace(let namespace)): namespaces[namespace.name] = count
      case .edit(.deleteNamespace(let name)): namespaces[name] = count
      case .putRole(let role): roles[role.identity] = count
      case .deleteRole(let identity): roles[identity] = count
      case .putServiceAccount(let account):
        subjects[Subject(kind: .serviceAccount, name: account.name, namespace: account.namespace)] = count
      case .deleteServiceAccount(let name, let namespace):
        subjects[Subject(kind: .serviceAccount, name: name, namespace: namespace)] = count
      }
    }
  }

  /// Marks nothing any more, as another cluster is shown.
  package mutating func forget() {
    (bindings, roles, namespaces, subjects, grants) = ([:], [:], [:], [:], [:])
  }

  private mutating func note(_ binding: Binding) {
    bindings[binding.identity] = count
    if let namespace = binding.scope.namespace { namespaces[namespace] = count }
    for subject in binding.subjects.map({ $0.resolved(in: binding.scope) }) {
      subjects[subject] = count
      grants[binding.scope, default: [:]][subject] = count
    }
  }

  /// Whether a binding of a subject in a scope has changed since then.
  package func isChanged(_ subject: Subject, in scope: Scope, since start: Int) -> Bool {
    count != start && (grants[scope]?[subject] ?? 0) > start
  }

  /// Whether what a row stands for has changed since then.
  package func isChanged(_ row: RowIdentity, since start: Int) -> Bool {
    if count == start { return false }
    let last: Int? =
      switch row {
      case .namespace(let name): namespaces[name]
      case .subject(let subject): subjects[subject]
      case .binding(let identity): bindings[identity]
      case .grant(let grant): bindings[grant.binding]
      case .role(let identity): roles[identity]
      case .person(.subject(let subject)): subjects[subject]
      case .finding(let finding, _): finding.object.subject.flatMap { subjects[$0] }
      case .person, .assignment, .item: nil
      }
    return last.map { $0 > start } ?? false
  }
}
