import AccessAnalysis
import AccessModel
import Manifests
import Reports
import SafeText
import ScreenKit

extension RowOffer {
  /// The changes that revoke grants, and what they take from whom, to read and to stage.
  static func revocation(of grants: [Grant], in analysis: Analysis) -> RowOffer {
    guard !grants.isEmpty else {
      return .unavailable("no grant to revoke here: open the row for its grants")
    }
    return .route {
      let snapshot = analysis.roles.snapshot
      let revocation = Revocation(grants, in: snapshot)
      let title = EditTitle.revoke(grants, in: snapshot)
      let notes = revocation.obstacles + [revocation.effect].compactMap { $0 }
      return .proposal(ProposedEdit(title, revocation.changes, in: snapshot, notes: notes))
    }
  }

  /// The users named in bindings, and the groups to bind instead.
  static func migration(of bindings: [Binding]) -> RowOffer {
    let bindings = bindings.filter { $0.subjects.contains { $0.kind == .user } }.map(\.identity)
    guard !bindings.isEmpty else { return .unavailable("no binding here names a user") }
    return .route { .migration(bindings) }
  }
}

extension ChangeSet {
  /// The manifests, after comments that say what they give people and take from them.
  ///
  /// - Parameter notes: Other messages, which come last.
  func commented(_ analysis: Analysis, notes: [String] = []) -> String {
    let messages = EditReview(self, analysis, caller: nil).effects + notes
    return messages.map { "# \($0.printed)\n" }.joined() + yaml(analysis.roles.snapshot.directory)
  }
}
