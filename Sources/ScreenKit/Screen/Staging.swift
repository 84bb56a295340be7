import AccessAnalysis
import AccessModel

/// The staged edits as screens see them.
package struct Staging: Sendable {
  package let draft: Draft
  /// The analysis of the source without them.
  package let source: Analysis
  /// Whether screens show what the edits come to; otherwise they show the source as it is.
  package let isShown: Bool
  /// Why nothing can be staged; nil if something can.
  package let obstacle: String?
  private let touched: RecentChanges

  /// Why nothing can be staged now; nil if something can.
  package var refusal: String? { obstacle ?? (isShown ? nil : "the staged changes are hidden: b shows them") }

  package init(_ source: Analysis, _ draft: Draft = Draft(), isShown: Bool = true, obstacle: String? = nil) {
    self.draft = draft
    self.source = source
    self.isShown = isShown
    self.obstacle = obstacle
    var touched = RecentChanges()
    touched.note(draft.changes.changes.map { .edit($0) }, in: source.roles.snapshot)
    self.touched = touched
  }

  /// The analysis that screens show.
  package var shown: Analysis { isShown && !draft.isEmpty ? source.applying(draft.changes) : source }

  /// Whether a staged edit touches what a row stands for.
  package func touches(_ row: RowIdentity) -> Bool { touched.isChanged(row, since: 0) }

  /// Whether a staged edit touches a binding of a subject in a scope.
  package func touches(_ subject: Subject, in scope: Scope) -> Bool { touched.isChanged(subject, in: scope, since: 0) }
}
