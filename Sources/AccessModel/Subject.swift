/// An entry in the `subjects` of a RoleBinding or ClusterRoleBinding.
package struct Subject: Sendable, Hashable {
  /// The three kinds that the API server accepts.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case user = "User"
    case group = "Group"
    case serviceAccount = "ServiceAccount"
  }

  package var kind: Kind
  package var name: Name
  /// The namespace of a ServiceAccount; nil if the binding leaves it out, which means the namespace of the binding.
  package var namespace: Name?

  package init(kind: Kind, name: Name, namespace: Name? = nil) {
    self.kind = kind
    self.name = name
    self.namespace = namespace
  }

  /// The subject as the authorizer sees it in a binding in `scope`: a ServiceAccount without a namespace gets the
  /// binding's, and users and groups have none.
  package func resolved(in scope: Scope) -> Subject {
    guard kind == .serviceAccount else { return Subject(kind: kind, name: name) }
    return Subject(kind: kind, name: name, namespace: namespace.flatMap { $0.isEmpty ? nil : $0 } ?? scope.namespace)
  }

  /// The Entra object that a user or group name can refer to; nil if the name is not a lower-case GUID.
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
  /// Whether it is an identity that AKS signs in with: the local accounts of its admin and user kubeconfigs.
  package var isAKSIdentity: Bool { kind == .user && (name == "clusterAdmin" || name == "clusterUser") }

  /// Whether it is a user or group defined by Kubernetes, or a ServiceAccount in a `kube-` namespace.
  package var isSystem: Bool {
    kind == .serviceAccount ? namespace?.hasPrefix("kube-") == true : name.hasPrefix("system:")
  }
}
