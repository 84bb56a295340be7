import AccessModel

/// A role that is granted: by a binding, or in Azure.
package enum GrantedRole: Sendable, Hashable {
  case kubernetes(RoleReference)
  /// By its name in Azure.
  case azure(String)
}
