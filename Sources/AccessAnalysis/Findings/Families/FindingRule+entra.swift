import AccessModel

/// Who bindings name, compared with the directory: a name that no token carries gives nobody anything, and one that no
/// one answers for outlives its owner.
extension FindingRule {
  static let entra: [FindingRule] =
    entraGroupNames + entraGroups + entraUserNames + entraPeople + entraPrincipals + entraTokens

  /// A rule about the subjects of bindings with a flaw.
  ///
  /// - Parameters:
  ///   - severity: Where a grant is cluster-wide; nil for flaws that the rule is not about.
  ///   - remedy: Nil to give the subject its right name where that is known.
  static func flaw(
    _ id: ID, title: String, why: String, advice: String, citations: [Citation] = [.periodicReview],
    parts: Set<Gap.Part>, remedy: (@Sendable (SubjectFlaw) -> FindingRemedy)? = nil,
    _ severity: @escaping @Sendable (SubjectFlaw, FindingContext) -> FindingSeverity?
  ) -> FindingRule {
    FindingRule(id, .entra, title: title, why: why, advice: advice, citations: citations, parts: parts) { context in
      context.boundSubjects.compactMap { bound in
        guard let flaw = bound.flaw, let base = severity(flaw, context) else { return nil }
        return context.finding(
          id, about: bound, base, detail: flaw.detail(in: context.directory),
          remedy: remedy.map { $0(flaw) } ?? (flaw.fix == nil ? .none : .rename))
      }
    }
  }
}

extension SubjectFlaw {
  /// Who is meant or what is known of the name, as a clause; may contain hostile text.
  fileprivate func detail(in directory: Directory) -> String {
    switch self {
    case .groupByName(let ids):
      ids.count == 1 ? "the group with this name is \(ids[0])" : "\(ids.count) groups have this name"
    case .groupInCapitals(let id): "the group is \(directory.groupLabel(id))"
    default: String(explanation.last == "." ? explanation.dropLast() : explanation[...])
    }
  }
}
