import AccessModel

/// Finds the rules that allow an action, like Kubernetes' `rbac.RuleAllows` and `rbac/v1/evaluation_helpers.go`.
///
/// What depends only on the action is computed once, as one action is matched with thousands of rules.
struct RuleMatcher {
  private let all: Name = "*"
  private let verb: Name
  private let target: Target

  private enum Target {
    /// For a subresource, `resource` is `pods/log` and `anyResource` is `*/log`.
    case resource(group: Name, resource: Name, anyResource: Name?, name: Name)
    case path(Name)
  }

  init(_ action: AccessAction) {
    verb = action.verb
    switch action.target {
    case .resource(let group, let resource, let subresource, let name):
      target = .resource(
        group: group,
        resource: subresource.isEmpty ? resource : Name("\(resource.text)/\(subresource.text)"),
        anyResource: subresource.isEmpty ? nil : Name("*/\(subresource.text)"),
        name: name)
    case .path(let path): target = .path(path)
    }
  }

  func allows(_ rule: PolicyRule) -> Bool {
    guard rule.verbs.contains(where: { $0 == all || $0 == verb }) else { return false }
    switch target {
    case .resource(let group, let resource, let anyResource, let name):
      return rule.apiGroups.contains { $0 == all || $0 == group }
        && rule.resources.contains { $0 == all || $0 == resource || $0 == anyResource }
        && (rule.resourceNames.isEmpty || rule.resourceNames.contains(name))
    case .path(let path): return rule.nonResourceURLs.contains { RuleMatcher.url($0, covers: path) }
    }
  }

  /// The positions of the rules that allow the action.
  func allowing(_ rules: [PolicyRule]) -> [Int] {
    rules.indices.filter { allows(rules[$0]) }
  }

  /// Whether a rule's URL equals the path, or is a prefix of it that ends in stars.
  static func url(_ url: Name, covers path: Name) -> Bool {
    if url == path { return true }
    let star = UInt8(ascii: "*")
    guard url.text.utf8.last == star, let last = url.text.utf8.lastIndex(where: { $0 != star }) else {
      return url.text.utf8.last == star
    }
    return path.text.utf8.starts(with: url.text.utf8[...last])
  }
}
