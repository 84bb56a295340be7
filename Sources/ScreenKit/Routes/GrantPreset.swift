import AccessModel

/// The initial choices of a grant, taken from the selected rows.
package struct GrantPreset: Sendable, Hashable {
  package var groups: [ObjectID]
  /// The people, as bindings name them.
  package var people: [Subject]
  package var scopes: [Scope]
  package var role: RoleReference?

  package init(
    groups: [ObjectID] = [], people: [Subject] = [], scopes: [Scope] = [], role: RoleReference? = nil
  ) {
    self.groups = GrantPreset.once(groups)
    self.people = GrantPreset.once(people)
    self.scopes = GrantPreset.once(scopes)
    self.role = role
  }

  /// The groups and people to whom the role is to be granted.
  package var grantees: [Subject] { groups.map { Subject(kind: .group, name: $0.name) } + people }

  /// The groups and scopes of bindings, and their role if they share one.
  package init(bindings: [Binding]) {
    let roles = Set(bindings.map(\.role))
    self.init(
      groups: bindings.flatMap(\.subjects).filter { $0.kind == .group }.compactMap(\.objectID),
      scopes: bindings.map(\.scope).filter { $0 != .namespace("") }, role: roles.count == 1 ? roles.first : nil)
  }

  private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
