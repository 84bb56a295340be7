import AccessAnalysis
import AccessModel

/// What a screen should show, as a value. Screens open one another only by routes, and history keeps routes.
package enum Route: Sendable, Hashable {
  /// A screen by the name of its entry, with the initial filter of its list.
  case screen(String, filter: String = "")
  case grants(Grants)
  case people(People)
  /// Everything that one person holds.
  case person(PeopleWithAccess.Who)
  /// The same of whoever runs aksess.
  case me
  /// By which steps somebody could become cluster admin.
  case paths(Paths)
  /// The question who can do something in a namespace; nil for any namespace.
  case whoCan(in: Name?)
  /// The users that these bindings name, and the groups to bind instead.
  case migration([BindingIdentity])
  /// The form that grants a role, with its initial choices.
  case grant(GrantPreset)
  /// The roles that could take the place of the one of these grants.
  case roleChoice([GrantIdentity])
  /// The form that creates a namespace.
  case newNamespace
  /// An edit to confirm: what it does, and its manifests.
  case proposal(ProposedEdit)
  /// What somebody made of manifests in an editor: what it comes to, or what is wrong with it.
  case edited(ManifestEdit)
  case text(TextPage)
  /// What subjects, or people, gained and lost since another state.
  case diff(ComparedState, byPeople: Bool)

  /// The grants to list.
  package enum Grants: Sendable, Hashable {
    case inNamespace(Name)
    /// The grants of a subject, in one scope or all, with the subject's name as the title.
    case of(Subject, in: Scope? = nil, title: String)
    case byRole(RoleIdentity)
  }

  /// Whose ways to list.
  package enum Paths: Sendable, Hashable {
    /// Those of a subject, with its name as the title.
    case of(Subject, title: String)
    case ofPerson(PeopleWithAccess.Who)
  }

  /// The people to list.
  package indirect enum People: Sendable, Hashable {
    /// The people of several rows together.
    case joined([People], title: String)
    case inNamespace(Name)
    /// The people of a subject, with the subject's name as the title.
    case of(Subject, title: String)
    /// The people of all subjects of a binding.
    case ofBinding(BindingIdentity)
    /// The people of one subject of a binding, with the subject's name as the title.
    case ofGrant(Subject, BindingIdentity, title: String)
    /// The people who are allowed actions, through one subject or any.
    case allowed([AccessAction], WhoCan.Place, through: Subject? = nil, title: String)
  }
}
