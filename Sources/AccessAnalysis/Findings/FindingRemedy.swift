import AccessModel

/// The change that ends a finding.
package enum FindingRemedy: Sendable, Hashable {
  /// No change of bindings does; the rule's advice says what does.
  case none
  /// Revoke the grants.
  case revoke
  /// Delete the bindings.
  case delete
  /// Give the subjects of the grants the names that tokens carry.
  case rename
  /// Give the subjects of the grants another role.
  case replace(RoleReference)
  /// Run these commands, which are no change of the cluster's objects.
  case steps([HardeningStep])
}
