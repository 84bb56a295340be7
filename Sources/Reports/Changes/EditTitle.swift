import AccessAnalysis
import AccessModel

/// The titles of edits: what was asked for, in the words of the command that asks for it.
package struct EditTitle {
  private let labels: SubjectLabels

  package init(_ directory: Directory) {
    labels = SubjectLabels(directory)
  }

  /// `grant view to Retail Developers in retail-app`.
  package func grant(_ role: RoleReference, to subjects: [Subject], in scopes: [Scope]) -> String {
    "grant \(role.label) to \(listed(subjects.distinct.map(labels.name), most: 3)) \(AffectedLabels.place(scopes.distinct))"
  }

  /// `revoke view from Retail Developers in retail-app`.
  package func revoke(_ grants: [Grant], in snapshot: Snapshot) -> String {
    let bindings = grants.map { snapshot.bindings[$0.binding] }
    let roles = bindings.map(\.role.label).distinct
    let subjects = grants.map { labels.name(snapshot.bindings[$0.binding].subjects[$0.subject]) }.distinct
    return
      "revoke \(listed(roles, most: 3)) from \(listed(subjects, most: 3)) \(AffectedLabels.place(bindings.map(\.scope).distinct))"
  }

  /// `migrate Ana Almeida and Bo Berg`.
  package func migrate(_ people: [Subject]) -> String {
    "migrate \(listed(people.distinct.map(labels.name), most: 3))"
  }
}
