import AccessModel

/// Numbers the roles of two snapshots by what they allow, so that a renamed role, or one with its rules in another order,
/// is the same.
struct RoleClasses {
  /// What bindings to a role grant.
  enum Content: Hashable {
    /// One verb on one resource, or one path, each.
    case rules(Set<PolicyRule>)
    /// The role is not in the data, though it may exist on one of the sides.
    case unread(RoleReference, Scope)
  }

  /// The number of a role that allows nothing.
  static let nothing: Int32 = -1

  /// The rules of each number; empty for a role that was not read.
  private(set) var rules: [[PolicyRule]] = []
  /// The role of each number if it is not in the data.
  private(set) var unread: [RoleReference?] = []
  private var numbers: [Content: Int32] = [:]
  /// Most roles have the same rules as another, word for word.
  private var written: [[PolicyRule]: Int32] = [:]

  /// The number of each binding's role.
  ///
  /// - Parameter hasUnread: Whether one of the sides has roles that were not read, so that those that are missing on both
  ///   are no difference.
  mutating func numbers(_ analysis: Analysis, hasUnread: Bool) -> [Int32] {
    let snapshot = analysis.roles.snapshot
    let ofRoles = analysis.roles.rules.map { number($0) }
    return snapshot.index.roleOfBinding.enumerated().map { binding, role in
      if role >= 0 { return ofRoles[Int(role)] }
      guard hasUnread else { return RoleClasses.nothing }
      let (reference, scope) = (snapshot.bindings[binding].role, snapshot.bindings[binding].roleScope)
      return number(.unread(reference, scope), rules: [], unread: reference)
    }
  }

  private mutating func number(_ rules: [PolicyRule]) -> Int32 {
    if let known = written[rules] { return known }
    let number =
      RuleCoverage.isEmpty(rules)
      ? RoleClasses.nothing : number(.rules(Set(rules.flatMap(\.parts))), rules: rules, unread: nil)
    written[rules] = number
    return number
  }

  private mutating func number(_ content: Content, rules: [PolicyRule], unread: RoleReference?) -> Int32 {
    if let known = numbers[content] { return known }
    let number = Int32(self.rules.count)
    numbers[content] = number
    self.rules.append(rules)
    self.unread.append(unread)
    return number
  }
}

extension PolicyRule {
  /// The rule as one for each verb on each resource or path.
  fileprivate var parts: [PolicyRule] {
    verbs.flatMap { verb in
      nonResourceURLs.map { PolicyRule(verbs: [verb], nonResourceURLs: [$0]) }
        + apiGroups.flatMap { group in
          resources.flatMap { resource in
            (resourceNames.isEmpty ? [[]] : resourceNames.map { [$0] }).map {
              PolicyRule(verbs: [verb], apiGroups: [group], resources: [resource], resourceNames: $0)
            }
          }
        }
    }
  }
}
