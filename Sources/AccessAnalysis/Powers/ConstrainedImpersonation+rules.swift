import AccessModel

extension ConstrainedImpersonation {
  /// What some rules allow of it by their checks of who is impersonated; nil if they allow nobody to be.
  ///
  /// - Parameter isClusterWide: Whether a ClusterRoleBinding grants the rules.
  init?(identifiedBy rules: [PolicyRule], isClusterWide: Bool) {
    let modes = ConstrainedImpersonation.allModes.filter { mode in
      Power.matchers(ofImpersonating: mode).contains { matcher in
        (isClusterWide || !matcher.isClusterWide) && rules.contains { matcher.verdict($0) != .doesNot }
      }
    }
    if modes.isEmpty { return nil }
    self.init(modes: modes)
  }
}
