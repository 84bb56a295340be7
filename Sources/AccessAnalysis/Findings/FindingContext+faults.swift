import AccessModel

extension FindingContext {
  /// The severity of something about grants: one step lower if all of them are in single namespaces.
  func severity(_ base: FindingSeverity, of grants: [Grant]) -> FindingSeverity {
    let places = snapshot.index.namespaceOfBinding
    return grants.contains { places[$0.binding] < 0 } ? base : base.raised(by: -1)
  }

  /// The finding about a subject of bindings.
  ///
  /// - Parameter base: The severity where one of its grants is cluster-wide.
  func finding(
    _ rule: FindingRule.ID, about bound: BoundSubject, _ base: FindingSeverity, detail: String? = nil,
    remedy: FindingRemedy = .none
  ) -> Finding {
    Finding(
      rule, .subject(bound.subject), severity(base, of: bound.grants), bound.grants.map { .grant($0) },
      people: crowd(of: bound.number).count, detail: detail, remedy: remedy)
  }

  /// The groups that give their members something: those that bindings name, with the positions in `boundSubjects`.
  var boundGroups: [ObjectID: Int] {
    Dictionary(
      boundSubjects.enumerated().compactMap { position, bound in
        bound.subject.kind == .group ? bound.subject.objectID.map { ($0, position) } : nil
      }, uniquingKeysWith: { first, _ in first })
  }
}
