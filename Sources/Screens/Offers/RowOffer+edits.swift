import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit

extension RowOffer {
  /// The roles that could take the place of that of grants.
  static func roleReplacement(of grants: [Grant], in snapshot: Snapshot) -> RowOffer {
    guard !grants.isEmpty else {
      return .unavailable("no grant here whose role could be replaced: open the row for its grants")
    }
    return .route { .roleChoice(grants.map { snapshot.identity(of: $0) }) }
  }

  /// The changes that give subjects named in a wrong form the names that tokens carry.
  static func renaming(of grants: [Grant], in snapshot: Snapshot) -> RowOffer {
    guard !grants.isEmpty else {
      return .unavailable("no subject here that could be renamed: open the row for its grants")
    }
    do throws(Refusal) {
      let renaming = try SubjectRenaming(grants, in: snapshot, .standard)
      let scopes = grants.map { snapshot.bindings[$0.binding].scope }
      return .route {
        .proposal(
          ProposedEdit(
            EditTitle.rename(renaming, in: scopes), renaming.changes, in: snapshot, notes: renaming.notes))
      }
    } catch {
      return .unavailable(error.message)
    }
  }
}
