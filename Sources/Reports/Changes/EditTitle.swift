import AccessAnalysis
import AccessModel

/// What was asked for with an edit, in the words of the command that asks for it; may contain hostile text.
package enum EditTitle {
  private static let most = 3

  /// `grant view to Retail Developers in retail-app`.
  package static func grant(_ request: GrantRequest) -> String {
    return "grant \(request.role.label) to \(listed(request.grantees.map(\.name), most: most)) \(place(request.scopes))"
  }

  /// `revoke view from Retail Developers in retail-app`.
  package static func revoke(_ grants: [Grant], in snapshot: Snapshot) -> String {
    let bindings = grants.map { snapshot.bindings[$0.binding] }
    let roles = bindings.map(\.role.label).distinct
    return "revoke \(listed(roles, most: most)) from \(subjects(grants, in: snapshot)) "
      + place(bindings.map(\.scope).distinct)
  }

  /// `replace view with edit for Retail Developers in retail-app`.
  package static func replace(_ grants: [Grant], with role: RoleReference, in snapshot: Snapshot) -> String {
    let bindings = grants.map { snapshot.bindings[$0.binding] }
    let roles = bindings.map(\.role).distinct.filter { $0 != role }.map(\.label)
    return "replace \(listed(roles, most: most)) with \(role.label) for \(subjects(grants, in: snapshot)) "
      + place(bindings.map(\.scope).distinct)
  }

  /// `rename RETAIL DEVELOPERS to 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f in retail-app`.
  package static func rename(_ renaming: SubjectRenaming, in scopes: [Scope]) -> String {
    let names = renaming.renamed.map { "\($0.old.name) to \($0.new.name)" }.distinct
    return "rename \(listed(names, most: 1)) \(place(scopes.distinct))"
  }

  /// `edit RoleBinding readers in namespace shop`.
  package static func edit(_ objects: [Change.Target]) -> String {
    "edit \(objects.count == 1 ? objects[0].label : counted(objects.count, "object", "objects"))"
  }

  /// `delete RoleBinding readers in namespace shop`.
  package static func delete(_ bindings: [Binding]) -> String {
    "delete \(listed(bindings.map { Change.Target.binding($0.name, in: $0.scope).label }, most: most))"
  }

  /// `create namespace shop`.
  package static func create(namespace name: Name) -> String { "create namespace \(name)" }

  /// The names of the subjects of grants, for a sentence; may contain hostile text.
  package static func subjects(_ grants: [Grant], in snapshot: Snapshot) -> String {
    let labels = SubjectLabels(snapshot.directory)
    return listed(
      grants.map { labels.name(snapshot.bindings[$0.binding].subjects[$0.subject]) }.distinct, most: most)
  }

  /// `migrate Ana Almeida and Bo Berg`.
  ///
  /// - Parameter people: Their names, or their IDs.
  package static func migrate(_ people: [String]) -> String { "migrate \(listed(people.distinct, most: most))" }

  private static func place(_ scopes: [Scope]) -> String {
    if scopes.contains(.cluster) { return "everywhere" }
    return "in \(listed(scopes.map(\.label), most: most))"
  }
}
