import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

extension ScreenEntry {
  /// An edit to confirm: what it does, and its manifests.
  package static let proposal = ScreenEntry("proposal") { route, context in
    guard case .proposal(let edit) = route else { return nil }
    return TextScreen(context) { page(of: edit, $0) }
  }

  /// - Parameter written: What the edit was made of in an editor; nil if it was not.
  static func page(of edit: ProposedEdit, _ context: ScreenContext, from written: ManifestEdit? = nil) -> TextPage {
    let snapshot = context.snapshot
    let me = try? SubjectChoice(meIn: snapshot, declared: context.settings.me)
    let review = EditReview(
      edit.changes, context.analysis, caller: me?.who, saysKept: edit.rest == nil,
      findings: FindingSettings(context.settings, at: context.now))
    let typed = review.risks.isEmpty ? nil : snapshot.name
    let lines =
      [review.refusal].compactMap { $0 }.map { StyledLine($0, .error, .bold) }
      + review.warnings.map { StyledLine($0, .warning) } + review.effects.map { DetailLines.message($0) }
      + (edit.rest ?? []).map { StyledLine($0) }
      + edit.notes.map { StyledLine($0, .muted) }
    return TextPage(
      title: edit.title, lines: lines, manifest: edit.changes.yaml(snapshot.directory),
      proposal: Proposal(edit, review, typed: typed),
      edit: written, saved: SavedChanges(edit.changes, snapshot.directory, typed: typed))
  }
}
