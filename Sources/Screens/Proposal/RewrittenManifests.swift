import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit

/// What the text that somebody made of manifests comes to.
package struct RewrittenManifests: Sendable {
  package let edit: ProposedEdit

  /// The name of the text in messages.
  static let source = "text"

  /// - Throws: A problem, with its line, if the text is not one that can be staged.
  package init(_ written: ManifestEdit, in snapshot: Snapshot) throws(Problem) {
    let source = RewrittenManifests.source
    let objects = try WrittenObjects(written.text, source: source, inPlaceOf: written.objects).objects
    let plan: RewritePlan
    do throws(RewritePlan.Failure) {
      plan = try RewritePlan(objects.map(\.change), inPlaceOf: written.objects, in: snapshot, .standard)
    } catch {
      throw Problem(Place(source, line: error.object.map { objects[$0].line }), found: error.refusal.message)
    }
    let directory = snapshot.directory
    let flaws = plan.newSubjects.distinct.compactMap { subject in
      SubjectFlaw(subject, in: directory).map { "\(subject.name): \($0.remark). \($0.explanation)" }
    }
    let same = plan.changes.isEmpty ? ["Nothing changes: only comments or the layout differ."] : []
    edit = ProposedEdit(
      EditTitle.edit(written.targets), plan.changes, in: snapshot, notes: plan.notes + flaws + same)
  }

  /// What is wrong with a text, for a comment above it in the editor; nil if nothing is.
  package static func problem(with written: ManifestEdit, in snapshot: Snapshot) -> ((Int) -> String)? {
    do throws(Problem) {
      _ = try RewrittenManifests(written, in: snapshot)
      return nil
    } catch {
      return { above in
        let place = Place(source, line: error.place.line.map { $0 + above }, column: error.place.column)
        return Problem(place, found: error.found, expected: error.expected).message
      }
    }
  }
}
