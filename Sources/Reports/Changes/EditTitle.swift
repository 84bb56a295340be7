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
    let labels = SubjectLabels(snapshot.directory)
    let bindings = grants.map { snapshot.bindings[$0.binding] }
    let roles = bindings.map(\.role.label).distinct
    let subjects = grants.map { labels.name(snapshot.bindings[$0.binding].subjects[$0.subject]) }.distinct
    return
      "revoke \(listed(roles, most: most)) from \(listed(subjects, most: most)) \(place(bindings.map(\.scope).distinct))"
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
