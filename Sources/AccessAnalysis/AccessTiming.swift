/// When a change of access takes effect, and when it ends: the one place that says so.
package enum AccessTiming {
  /// A Role, a ClusterRole or a binding of Kubernetes.
  case binding
  /// A membership in an Entra group, which reaches the cluster in a token.
  case membership
  /// An eligibility that is activated, for a time (Privileged Identity Management).
  case activation
  /// An Azure role assignment (Microsoft, "Use Azure RBAC for Kubernetes authorization").
  case roleAssignment

  /// The end of a sentence about the change: `takes effect immediately`.
  package var label: String {
    switch self {
    case .binding: "takes effect immediately"
    case .membership: "takes effect at the next sign-in or token refresh, within about an hour"
    case .activation: "takes effect, and ends, with the next token, within about an hour or more"
    case .roleAssignment: "takes up to 5 minutes to take effect"
    }
  }
}
