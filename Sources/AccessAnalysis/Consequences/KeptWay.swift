import AccessModel

/// A grant by which somebody has what was taken from them by another one.
package struct KeptWay: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    case binding(BindingIdentity, RoleReference)
    case azure(AzureWay)
  }

  package let source: Source
  /// The group that holds it; nil if the person does.
  package let group: Name?
}
