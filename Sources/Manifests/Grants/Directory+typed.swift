import AccessModel
import SafeText

extension Directory {
  /// The groups that typed words can mean: those of exactly that display name and those that lists show so; where there
  /// are none, those of that display name in another case of ASCII letters, which no two scripts share.
  package func groups(typed: String) -> [Group] {
    Directory.matches(groups, typed, name: \.displayName) { label(of: $0) }
  }

  /// The users that typed words can mean by name, as for groups.
  package func users(typed: String) -> [User] {
    Directory.matches(users, typed, name: \.displayName) { label(of: $0) }
  }

  /// The service principals that typed words can mean by name, as for groups.
  package func servicePrincipals(typed: String) -> [ServicePrincipal] {
    Directory.matches(servicePrincipals, typed, name: \.displayName) { label(of: $0) }
  }

  private static func matches<Object>(
    _ objects: [Object], _ typed: String, name: (Object) -> String, label: (Object) -> String
  ) -> [Object] {
    let typed = Name(typed)
    let exact = objects.filter { object in
      if Name(name(object)) == typed { return true }
      let label = label(object)
      return [label, label.visible, label.printed, label.displayed].contains { Name($0) == typed }
    }
    if !exact.isEmpty { return exact }
    let folded = typed.foldingASCIICase
    return objects.filter { Name(name($0)).foldingASCIICase == folded }
  }
}
