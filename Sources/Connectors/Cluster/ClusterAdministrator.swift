import AccessModel

/// Whether a context signs in as system:masters, which may do everything whatever the bindings say, as AKS's admin
/// kubeconfig does. Secrets of the kubeconfig are never asked for.
package enum ClusterAdministrator: Sendable, Hashable {
  /// It does, with the reason.
  case certain(String)
  case no(String)
  case unknown(String)

  /// Nil if it is not known.
  package var isMaster: Bool? {
    switch self {
    case .certain: true
    case .no: false
    case .unknown: nil
    }
  }

  /// - Parameter caller: What the server says; nil if it does not.
  init(_ context: KubectlConfig.Context, _ caller: Caller?) {
    if let caller {
      self = caller.isMaster ? .certain("the server says so") : .no("the server does not count you as system:masters")
    } else if context.isNamedClusterAdmin {
      self = .certain("\(context.user) is how AKS names its admin user")
    } else if context.signIn.usesKubelogin {
      self = .no("kubelogin signs in with Entra, which never gives system:masters")
    } else if context.signIn.hasCertificate {
      self = .unknown("the organisation in the client certificate is not shown by kubectl, nor by this server")
    } else {
      self = .unknown("neither the kubeconfig nor the server tells whether you are system:masters")
    }
  }
}
