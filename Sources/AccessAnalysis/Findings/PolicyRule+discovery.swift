import AccessModel

extension [PolicyRule] {
  /// Whether they allow nothing but to find out what the API server offers and what oneself may do.
  var isDiscovery: Bool {
    allSatisfy { rule in
      rule.resources.isEmpty
        || (rule.apiGroups.allSatisfy { $0 == "authorization.k8s.io" || $0 == "authentication.k8s.io" }
          && rule.resources.allSatisfy { $0.hasPrefix("selfsubject") })
    }
  }
}
