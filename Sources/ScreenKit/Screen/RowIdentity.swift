import AccessAnalysis
import AccessModel

/// The object that a row stands for, independent of its position. The cursor and marks stay on it when rows are
/// reloaded, sorted, hidden or changed.
package enum RowIdentity: Sendable, Hashable {
  case namespace(Name)
  case subject(Subject)
  case binding(BindingIdentity)
  case role(RoleIdentity)
  case grant(GrantIdentity)
  case assignment(RoleAssignment)
  case person(PeopleWithAccess.Who)
  case finding(Finding.Identity, isAccepted: Bool)
  /// An item of a list that the program defines, by its title.
  case item(String)
}
