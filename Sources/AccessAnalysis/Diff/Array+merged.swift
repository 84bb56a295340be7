import AccessModel

extension Array where Element == PolicyRule {
  /// The same permissions in fewer rules: those with one resource or path are joined by verbs, then by what they are on.
  var merged: [PolicyRule] {
    joined(by: {
      PolicyRule(
        verbs: [], apiGroups: $0.apiGroups, resources: $0.resources,
        resourceNames: $0.resourceNames, nonResourceURLs: $0.nonResourceURLs)
    }) { $0.verbs += $1.verbs }
    .map { rule in
      var rule = rule
      rule.verbs = Set(rule.verbs).sorted { ($0.rank, $0) < ($1.rank, $1) }
      return rule
    }
    .joined(by: { rule in
      var rule = rule
      if !rule.resourceNames.isEmpty { rule.resourceNames = ["*"] }
      return rule
    }) { $0.resourceNames += $1.resourceNames }
    .joined(by: { rule in
      var rule = rule
      rule.resources = rule.resources.isEmpty ? [] : ["*"]
      return rule
    }) { $0.resources += $1.resources }
    .joined(by: { rule in
      var rule = rule
      rule.nonResourceURLs = rule.nonResourceURLs.isEmpty ? [] : ["*"]
      return rule
    }) { $0.nonResourceURLs += $1.nonResourceURLs }
  }

  /// Joins the rules that are alike but for a part, in the order of the first of each.
  private func joined(
    by alike: (PolicyRule) -> PolicyRule, _ add: (inout PolicyRule, PolicyRule) -> Void
  ) -> [PolicyRule] {
    var joined: [PolicyRule] = []
    var numbers: [PolicyRule: Int] = [:]
    for rule in self {
      if let number = numbers[alike(rule)] {
        add(&joined[number], rule)
      } else {
        numbers[alike(rule)] = joined.count
        joined.append(rule)
      }
    }
    return joined
  }
}

extension Name {
  /// The position of a verb in lists: as in the documentation of Kubernetes, others last.
  fileprivate var rank: Int { Name.verbs.firstIndex(of: self) ?? Name.verbs.count }

  private static let verbs: [Name] = [
    "*", "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection",
  ]
}
