import AccessModel

/// Whom Azure roles allow an action and deny assignments deny it: Azure's part of the answer to "who can …?".
package struct AzureWhoCan: Sendable {
  /// A principal that roles allow the action.
  package struct Row: Sendable, Hashable {
    package let principal: ObjectID
    package let type: PrincipalType
    /// The subject that a binding would name.
    package let subject: Subject
    package let ways: [AzureWay]

    package var isEverywhere: Bool { ways.contains { $0.reach == .everywhere } }

    /// The namespaces of the roles assigned in namespaces, each once, sorted by name.
    package var namespaces: [Name] {
      Set(ways.compactMap { if case .namespace(let name) = $0.reach { name } else { nil } }).sorted()
    }
  }

  /// One row for each principal of an assignment, sorted by object ID.
  package let rows: [Row]
  /// Missing data that could add rows or deny some.
  package let gaps: [Gap]
  /// The deny assignments that deny all of the actions.
  let denials: [PlacedDenial]
  let memberships: Memberships

  /// Whether anyone is denied the action.
  package var hasDenials: Bool { !denials.isEmpty }

  /// The deny assignments that apply to a subject in the place, or in some of its namespaces.
  ///
  /// They apply to a group if they apply to every member. Costs nothing if there are no deny assignments.
  package func denials(of subject: Subject) -> [AzureDenial] {
    denials.denying(subject, memberships)
  }
}
