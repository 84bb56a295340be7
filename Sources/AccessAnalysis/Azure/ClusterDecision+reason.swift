import AccessModel

extension ClusterDecision {
  /// The reason on one line: what decided and, after a deny, what would have allowed it. If Kubernetes RBAC decides, in
  /// the API server's words; may contain hostile text.
  package func reason(in snapshot: Snapshot) -> String {
    guard let azure else { return kubernetes.reason(in: snapshot) }
    if let denial = azure.denials.first {
      let otherwise = [azure.ways.first?.reason, kubernetes.isAllowed ? kubernetes.reason(in: snapshot) : nil]
        .compactMap { $0 }
      return "denied by \(denial.label)" + (otherwise.isEmpty ? "" : "; otherwise \(otherwise.joined(separator: "; "))")
    }
    return azure.ways.first?.reason ?? kubernetes.reason(in: snapshot)
  }
}

extension AzureWay {
  /// What allowed it, and the principal that it is assigned to.
  fileprivate var reason: String {
    "allowed by \(label) to \(assignment.type.label) \(assignment.principalID)"
  }
}
