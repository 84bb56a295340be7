/// Who a binding names: the `subjects[]` entry of a RoleBinding or ClusterRoleBinding.
package struct Subject: Sendable, Hashable {
  /// The three kinds that the API server accepts.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case user = "User"
    case group = "Group"
    case serviceAccount = "ServiceAccount"
  }

  package var kind: Kind
  package var name: Name
  /// A ServiceAccount's namespace; nil where the binding leaves it out, which means the binding's own.
  package var namespace: Name?

  package init(kind: Kind, name: Name, namespace: Name? = nil) {
    self.kind = kind
    self.name = name
    self.namespace = namespace
  }

  /// The subject as the authorizer sees it from a binding in `scope`: a ServiceAccount takes the binding's namespace
  /// where it names none, and users and groups have none.
  package func resolved(in scope: Scope) -> Subject {
    guard kind == .serviceAccount else { return Subject(kind: kind, name: name) }
    return Subject(kind: kind, name: name, namespace: namespace.flatMap { $0.isEmpty ? nil : $0 } ?? scope.namespace)
  }

  /// The Entra object that a user or group name can stand for; nil for names that are no lower-case GUID.
  package var objectID: ObjectID? {
    guard kind != .serviceAccount, let id = ObjectID(name.text), id.name == name else { return nil }
    return id
  }
}

extension Subject: Comparable {
  package static func < (left: Subject, right: Subject) -> Bool {
    (left.kind.rawValue, left.namespace ?? "", left.name) < (right.kind.rawValue, right.namespace ?? "", right.name)
  }
}

extension Subject {
  /// Whether it is an identity that AKS itself signs in with: that of the local admin account.
  package var isAKSIdentity: Bool { kind == .user && name == "clusterAdmin" }

  /// Whether it is a user or group that Kubernetes itself defines, or a ServiceAccount of a `kube-` namespace.
  package var isSystem: Bool {
    kind == .serviceAccount ? namespace?.hasPrefix("kube-") == true : name.hasPrefix("system:")
  }
}
