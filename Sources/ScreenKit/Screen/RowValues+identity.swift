import AccessAnalysis
import AccessModel
import Reports

extension RowValues {
  /// What is the same on every row: what is shown.
  package init(of snapshot: Snapshot) {
    self.init()
    self[.context] = snapshot.live?.context
    self[.cluster] = snapshot.profile?.name
  }

  /// What a row has by its identity.
  package init(_ row: RowIdentity, _ snapshot: Snapshot) {
    self.init(of: snapshot)
    switch row {
    case .namespace(let name): setObject("Namespace", name, in: .namespace(name))
    case .subject(let subject): setObject(subject, snapshot.directory)
    case .person(let who):
      if let subject = PersonLabels(snapshot).subject(who) { setObject(subject, snapshot.directory) }
    case .role(let role):
      setObject(role.scope == .cluster ? "ClusterRole" : "Role", role.name, in: role.scope)
      self[.role] = role.name.text
    case .binding(let identity):
      set(identity, snapshot)
      if let subjects = snapshot.number(of: identity).map({ snapshot.bindings[$0].subjects }), subjects.count == 1 {
        set(subjects[0].resolved(in: identity.scope), snapshot.directory)
      }
    case .grant(let grant):
      set(grant.binding, snapshot)
      set(grant.subject.resolved(in: grant.binding.scope), snapshot.directory)
    case .assignment(let assignment):
      let id = assignment.principalID
      self[.role] = assignment.roleName
      self[.objectID] = id.description
      self[.group] = snapshot.directory.group(id)?.displayName
      self[.user] = snapshot.directory.user(id)?.userPrincipalName.text
    case .finding(let finding, _):
      if let subject = finding.object.subject { setObject(subject, snapshot.directory) }
    case .item: break
    }
  }

  /// The subject of a row, in addition to what else the row stands for.
  package mutating func set(_ subject: Subject, _ directory: Directory) {
    self[.subject] = subject.name.text
    let id = subject.objectID
    self[.objectID] = id?.description
    switch subject.kind {
    case .serviceAccount: break
    case .group: self[.group] = id.map { directory.group($0)?.displayName } ?? subject.name.text
    case .user:
      let user = id.map { directory.user($0) } ?? directory.user(principalName: subject.name)
      self[.user] = user?.userPrincipalName.text ?? (id == nil ? subject.name.text : nil)
      self[.objectID] = user?.id.description ?? id?.description
    }
  }

  private mutating func setObject(_ subject: Subject, _ directory: Directory) {
    self[.kind] = subject.kind.rawValue
    self[.name] = subject.name.text
    self[.namespace] = subject.namespace?.text
    set(subject, directory)
  }

  private mutating func setObject(_ kind: String, _ name: Name, in scope: Scope) {
    self[.kind] = kind
    self[.name] = name.text
    self[.namespace] = scope.namespace?.text
  }

  private mutating func set(_ binding: BindingIdentity, _ snapshot: Snapshot) {
    setObject(binding.scope == .cluster ? "ClusterRoleBinding" : "RoleBinding", binding.name, in: binding.scope)
    self[.binding] = binding.name.text
    self[.role] = snapshot.number(of: binding).map { snapshot.bindings[$0].role.name.text }
  }
}
