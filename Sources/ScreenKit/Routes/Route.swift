import AccessAnalysis
import AccessModel

/// What a screen should show, as a value: screens open one another only by routes, and history keeps routes.
package enum Route: Sendable, Hashable {
  /// A screen by the name of its entry, its list narrowed by a filter from the beginning.
  case screen(String, filter: String = "")
  case grants(Grants)
  case people(People)
  /// The question who can do something, in a namespace or in any where it is nil.
  case whoCan(in: Name?)
  /// The users that these bindings name, and the groups to bind instead.
  case migration([BindingIdentity])
  /// The form that grants a role, with what it begins with.
  case grant(GrantPreset)
  case text(TextPage)

  /// Which grants are listed.
  package enum Grants: Sendable, Hashable {
    case inNamespace(Name)
    /// Those of a subject, all or in one scope, under the subject's name.
    case of(Subject, in: Scope? = nil, title: String)
    case byRole(RoleIdentity)
  }

  /// Whose people are listed.
  package enum People: Sendable, Hashable {
    case inNamespace(Name)
    /// Those of a subject, under the subject's name.
    case of(Subject, title: String)
    /// Those of all subjects of a binding.
    case ofBinding(BindingIdentity)
    /// Those of one subject of a binding, under the subject's name.
    case ofGrant(Subject, BindingIdentity, title: String)
    /// Those whom an answer allows something through a subject, under the subject's name.
    case allowed([AccessAction], WhoCan.Place, through: Subject, title: String)
  }
}
