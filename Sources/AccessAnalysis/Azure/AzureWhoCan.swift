import AccessModel

/// Whom Azure roles allow an action, and whom deny assignments deny it: Azure's part of the answer to "who can …?".
package struct AzureWhoCan: Sendable {
  /// A principal that roles allow the action.
  package struct Row: Sendable, Hashable {
    package let principal: ObjectID
    package let type: PrincipalType
    /// The principal as a binding would name it.
    package let subject: Subject
    package let ways: [AzureWay]

    package var isEverywhere: Bool { ways.contains { $0.reach == .everywhere } }

    /// The namespaces that roles assigned in them reach, each once and in the order of names.
    package var namespaces: [Name] {
      Set(ways.compactMap { if case .namespace(let name) = $0.reach { name } else { nil } }).sorted()
    }
  }

  /// A row for each principal that an assignment names, in the order of object IDs.
  package let rows: [Row]
  /// What is not known and could add rows or deny some.
  package let gaps: [Gap]
  /// The deny assignments that deny every one of the actions to somebody.
  let denials: [PlacedDenial]
  let memberships: Memberships

  /// Whether anybody at all is denied it.
  package var hasDenials: Bool { !denials.isEmpty }

  /// What denies the action to a subject that may be allowed it: in all of the place, or in some namespaces of it.
  ///
  /// A group is denied where every member of it is. Without deny assignments it costs nothing.
  package func denials(of subject: Subject) -> [AzureDenial] {
    denials.denying(subject, memberships)
  }
}
