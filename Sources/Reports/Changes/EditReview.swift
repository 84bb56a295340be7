import AccessAnalysis
import AccessModel

/// What an edit comes to, for whoever is to confirm it.
package struct EditReview: Sendable {
  /// Why what is given deserves a second look, the greatest danger first.
  package let dangers: [GrantDanger]
  /// Who gains, loses and keeps what; may contain hostile text.
  package let consequences: [String]
  /// Why it deserves a second look: what is reverted, and who would be locked out; may contain hostile text.
  package let warnings: [String]
  /// Why it needs more than a yes.
  package let risks: [StagingRisk]
  /// The findings that it raises and clears; may contain hostile text.
  package let findings: [String]
  /// Why it cannot be staged; nil if it can.
  package let refusal: String?
  /// What it touches, such as `3 bindings in 2 namespaces, 14 people`.
  package let extent: String

  /// - Parameters:
  ///   - analysis: Of the source with everything that was staged before.
  ///   - caller: Whoever runs aksess; nil if that is not known.
  ///   - saysKept: Whether the consequences say who still has what is taken away.
  ///   - settings: By what findings are looked for; nil if they are not wanted.
  package init(
    _ changes: ChangeSet, _ analysis: Analysis, caller: SubjectIdentity?, saysKept: Bool = true,
    findings settings: FindingSettings? = nil
  ) {
    let after = analysis.applying(changes)
    let found = AccessConsequences(of: changes, before: analysis, after: after)
    let snapshot = analysis.roles.snapshot
    dangers = GrantDanger.all(of: changes, found, before: analysis, after: after)
    consequences =
      found.messages(snapshot.directory, saysKept: saysKept)
      + changes.changes.compactMap { EditReview.terms(of: $0, in: snapshot) }
    risks = StagingRisk.all(of: found, before: analysis, after: after, caller: caller)
    findings =
      settings.map { FindingEffects(of: changes, before: analysis, after: after, $0).messages } ?? []
    let managed = changes.changes.compactMap { ManagedObject($0.target, in: snapshot) }
    refusal = managed.first { $0.manager.isSystem }.map(\.refusal)
    warnings = ManagedObject.warnings(managed) + risks.compactMap(\.message)
    extent = EditExtent(of: changes, found).label
  }
}

extension EditReview {
  /// What becomes of the last day, the owner and the reason of a binding that there is; nil if nothing does.
  private static func terms(of change: Change, in snapshot: Snapshot) -> String? {
    guard case .putBinding(let binding) = change,
      let former = snapshot.binding(named: binding.name, in: binding.scope), former.metadata != binding.metadata
    else { return nil }
    let clauses = GrantTerms(binding.metadata).changes(from: GrantTerms(former.metadata))
    return clauses.isEmpty ? nil : "\(change.target.label): \(listed(clauses))."
  }

  /// What the edit does: its dangers, each with its mark, then who gains, loses and keeps what, then the findings that it
  /// raises and clears; may contain hostile text.
  package var effects: [String] { dangers.map(\.warning) + consequences + findings }

  /// The reviews of the edits of a draft, each with all that was staged before it.
  ///
  /// - Parameters:
  ///   - source: The analysis of the source without the draft.
  ///   - settings: By what findings are looked for.
  package static func all(of draft: Draft, on source: Analysis, findings settings: FindingSettings) -> [EditReview] {
    var before = source
    return draft.edits.map { edit in
      let review = EditReview(edit.changes, before, caller: nil, findings: settings)
      before = before.applying(edit.changes)
      return review
    }
  }
}

extension StagingRisk {
  /// What would happen; nil where the consequences say it.
  package var message: String? {
    switch self {
    case .noAdmin: nil
    case .noAccess: "\(GrantDanger.mark) You yourself would be left without access."
    }
  }
}

/// An object that something else than people manages.
private struct ManagedObject {
  let label: String
  let manager: Manager

  /// Nil if people manage it, or it does not exist yet.
  init?(_ target: Change.Target, in snapshot: Snapshot) {
    let metadata: ObjectMetadata? =
      switch target {
      case .binding(let name, let scope): snapshot.binding(named: name, in: scope)?.metadata
      case .namespace(let name): snapshot.namespace(named: name)?.metadata
      }
    guard let manager = metadata.flatMap({ Manager($0) }) else { return nil }
    (self.manager, label) = (manager, target.label)
  }

  /// A warning for each manager.
  static func warnings(_ objects: [ManagedObject]) -> [String] {
    objects.map(\.manager).distinct.map { manager in
      let labels = objects.filter { $0.manager == manager }.map(\.label).distinct
      let (verb, what) = labels.count == 1 ? ("is", "it is") : ("are", "they are")
      return
        "\(listed(labels, most: 3)) \(verb) managed by \(manager.label), which reverts manual changes: "
        + "change what \(what) made from instead."
    }
  }

  var refusal: String {
    "\(label) is managed by \(manager.label), so it is not staged here; --force-managed on the command line does it."
  }
}
