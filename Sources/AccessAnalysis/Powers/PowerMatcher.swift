import AccessModel

/// Finds the rules that allow one request, or one of a kind, that gives a power.
struct PowerMatcher {
  /// What is looked for.
  enum Form {
    case request(RuleMatcher)
    /// Any verb, even one that no request has, on a resource of the core group that a rule names in one of these ways.
    case anyVerb(on: Name, Name)
    /// A verb on any of the further attributes of users, each of which is a subresource: `userextras/KEY`.
    case userExtras(verb: Name)
  }

  private let form: Form
  /// Whether the request is for no namespace, so that a RoleBinding does not allow it.
  let isClusterWide: Bool

  init(_ action: AccessAction) {
    form = .request(RuleMatcher(action))
    isClusterWide = Power.isClusterWide(action)
  }

  /// For requests that cannot be listed, all of which are for no namespace.
  init(_ form: Form) {
    self.form = form
    isClusterWide = true
  }

  func verdict(_ rule: PolicyRule) -> RuleMatcher.Verdict {
    switch form {
    case .request(let matcher): return matcher.verdict(rule)
    case .anyVerb(let resource, let alias):
      guard !rule.verbs.isEmpty, rule.apiGroups.contains(where: { $0 == "" || $0 == "*" }),
        rule.resources.contains(where: { $0 == resource || $0 == alias })
      else { return .doesNot }
    case .userExtras(let verb):
      guard rule.verbs.contains(where: { $0 == verb || $0 == "*" }),
        rule.apiGroups.contains(where: { $0 == "authentication.k8s.io" || $0 == "*" }),
        rule.resources.contains(where: { $0.hasPrefix("userextras/") })
      else { return .doesNot }
    }
    return rule.resourceNames.isEmpty ? .allows : .allowsByName
  }
}
