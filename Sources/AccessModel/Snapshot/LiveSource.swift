/// The live cluster that a snapshot was read from, as the kubeconfig names it, and who read it. All texts may be hostile.
package struct LiveSource: Sendable, Hashable {
  /// The name of the kubectl context.
  package let context: String
  /// The user's name in the kubeconfig, which need not be that of an account; empty if there is none.
  package let user: String
  /// The URL of the API server; empty if the kubeconfig has none.
  package let server: String
  /// The context's namespace; empty if none is set.
  package let namespace: String
  /// Whether it was read as system:masters, which may do everything whatever the bindings say; nil if that is not known.
  package let isMaster: Bool?
  /// Whom the server takes the caller for; nil if it does not say, as before Kubernetes 1.28.
  package let caller: Caller?
  /// What the cluster is known by; nil if nothing is known.
  package let identity: ClusterIdentity?
  /// What the server says that the caller may do, asked where not everything may be listed; empty otherwise.
  package let rights: [ServerRules]
  /// All contexts of the kubeconfig, in its order.
  package let contexts: [Context]

  /// A context of the kubeconfig.
  package struct Context: Sendable, Hashable {
    package let name: String
    package let user: String
    package let server: String
    package let namespace: String

    package init(name: String, user: String, server: String, namespace: String = "") {
      self.name = name
      self.user = user
      self.server = server
      self.namespace = namespace
    }
  }

  package init(
    context: String, user: String, server: String, namespace: String = "", isMaster: Bool? = nil,
    caller: Caller? = nil, identity: ClusterIdentity? = nil, rights: [ServerRules] = [], contexts: [Context] = []
  ) {
    self.context = context
    self.user = user
    self.server = server
    self.namespace = namespace
    self.isMaster = isMaster
    self.caller = caller
    self.identity = identity
    self.rights = rights
    self.contexts = contexts
  }
}
