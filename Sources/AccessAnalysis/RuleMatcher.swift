import AccessModel

/// Finds the rules that allow an action, like Kubernetes' `rbac.RuleAllows` and `rbac/v1/evaluation_helpers.go`.
///
/// What depends only on the action is computed once, as one action is matched with thousands of rules.
struct RuleMatcher {
  private let all: Name = "*"
  private let verb: Name
  private let target: Target
  /// Whether the request has no name but could have one: that of an object to create is not known when it is
  /// authorized.
  private let couldHaveName: Bool

  /// What a rule says about an action.
  enum Verdict {
    case allows
    /// The rule allows the action, but only on objects with its names, and the request has none.
    case allowsByName
    case doesNot
  }

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
      couldHaveName =
        name.isEmpty && verb != "deletecollection" && !(verb == "create" && subresource.isEmpty)
    case .path(let path):
      target = .path(path)
      couldHaveName = false
    }
  }

  func allows(_ rule: PolicyRule) -> Bool { verdict(rule) == .allows }

  func verdict(_ rule: PolicyRule) -> Verdict {
    guard rule.verbs.contains(where: { $0 == all || $0 == verb }) else { return .doesNot }
    switch target {
    case .resource(let group, let resource, let anyResource, let name):
      guard
        rule.apiGroups.contains(where: { $0 == all || $0 == group })
          && rule.resources.contains(where: { $0 == all || $0 == resource || $0 == anyResource })
      else { return .doesNot }
      if rule.resourceNames.isEmpty || rule.resourceNames.contains(name) { return .allows }
      return couldHaveName ? .allowsByName : .doesNot
    case .path(let path):
      return rule.nonResourceURLs.contains { RuleMatcher.url($0, covers: path) } ? .allows : .doesNot
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
