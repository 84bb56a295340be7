import AccessAnalysis
import AccessModel

/// What a row stands for, never its position: so the cursor and marks stay on it when rows are read again, sorted,
/// hidden or changed.
package enum RowIdentity: Sendable, Hashable {
  case namespace(Name)
  case subject(Subject)
  case binding(BindingIdentity)
  case role(RoleIdentity)
  case grant(GrantIdentity)
  case person(PeopleWithAccess.Who)
  /// An item of a list that the program itself writes, by its title.
  case item(String)
}
