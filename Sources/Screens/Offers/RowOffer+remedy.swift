import AccessAnalysis
import AccessModel
import Reports
import ScreenKit

extension RowOffer {
  /// The change that ends findings, to read and to stage.
  static func remedy(of findings: [Finding], in analysis: Analysis) -> RowOffer {
    guard let first = findings.first else { return .unavailable("the list is empty") }
    guard findings.allSatisfy({ $0.remedy == first.remedy }) else {
      return .unavailable("the marked findings end by different changes: mark those that end by one")
    }
    let snapshot = analysis.roles.snapshot
    let grants = findings.flatMap(\.grants).distinct
    switch first.remedy {
    case .none:
      return .unavailable("no change of bindings ends it: open the row for what to do")
    case .steps: return .unavailable("az commands end it: open the row for them")
    case .revoke: return .revocation(of: grants, in: analysis)
    case .rename: return .renaming(of: grants, in: snapshot)
    case .delete, .replace:
      do throws(Refusal) {
        let plans = try findings.map { finding throws(Refusal) in try finding.plan(in: snapshot, .standard) }
        let changes = ChangeSet(plans.flatMap { $0?.changes.changes ?? [] })
        let notes = plans.flatMap { $0?.notes ?? [] }.distinct
        return .route {
          .proposal(ProposedEdit(title(findings, first.remedy, in: snapshot), changes, in: snapshot, notes: notes))
        }
      } catch {
        return .unavailable(error.message)
      }
    }
  }

  private static func title(_ findings: [Finding], _ remedy: FindingRemedy, in snapshot: Snapshot) -> String {
    if case .replace(let role) = remedy {
      return EditTitle.replace(findings.flatMap(\.grants), with: role, in: snapshot)
    }
    return EditTitle.delete(findings.flatMap(\.places).compactMap(\.binding).distinct.map { snapshot.bindings[$0] })
  }
}
