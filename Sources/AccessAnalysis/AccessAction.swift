import AccessModel

/// The action of a request: a verb on a resource, or on a non-resource path.
package struct AccessAction: Sendable, Hashable {
  /// What the verb is applied to.
  package enum Target: Sendable, Hashable {
    /// A resource as in a SubjectAccessReview; empty names mean the core group, no subresource and no particular
    /// object.
    case resource(group: Name, resource: Name, subresource: Name, name: Name)
    /// A path such as `/healthz`.
    case path(Name)
  }

  package let verb: Name
  package let target: Target

  package init(_ verb: Name, _ resource: Name, subresource: Name = "", group: Name = "", name: Name = "") {
    self.verb = verb
    target = .resource(group: group, resource: resource, subresource: subresource, name: name)
  }

  package init(_ verb: Name, path: Name) {
    self.verb = verb
    target = .path(path)
  }

  /// Whether the target is a path, which only a ClusterRoleBinding can grant.
  package var isPath: Bool {
    if case .path = target { true } else { false }
  }
}

/// A request to the authorizer: who, what, and where.
package struct AccessRequest: Sendable, Hashable {
  package var identity: AccessIdentity
  package var action: AccessAction
  /// The namespace of the request; nil or empty for cluster scope.
  package var namespace: Name?

  package init(_ identity: AccessIdentity, _ action: AccessAction, namespace: Name? = nil) {
    self.identity = identity
    self.action = action
    self.namespace = namespace
  }
}
