import AccessModel

/// What a way leads to: more access to the whole cluster than one has.
package enum AccessGoal: Sendable, Hashable {
  /// At least a level in the whole cluster.
  case level(AccessLevel)
  /// Any of some requests, in every namespace or for no namespace.
  case actions([AccessAction])

  package static let clusterAdmin = AccessGoal.level(.clusterAdmin)

  /// Whether a role that is bound in the whole cluster is enough.
  ///
  /// - Parameter role: The number of the role.
  func isMet(by role: Int, _ levels: AccessLevels) -> Bool {
    switch self {
    case .level(let level): levels.ranges[role].atLeast >= level
    case .actions(let actions):
      actions.contains { action in
        let matcher = RuleMatcher(action)
        return levels.roles.rules[role].contains { matcher.allows($0) }
      }
    }
  }
}
