import AccessAnalysis
import AccessModel
import Manifests
import SafeText
import ScreenKit

extension RowOffer {
  /// The changes that revoke grants, as a text to read, copy or save. Nothing is applied.
  static func revocation(of grants: [Grant], in snapshot: Snapshot) -> RowOffer {
    guard !grants.isEmpty else {
      return .unavailable("no grant to revoke here: open the row for its grants")
    }
    return .route {
      let revocation = Revocation(grants, in: snapshot)
      let notes = revocation.notes + [revocation.effect].compactMap { $0 }
      let text = notes.map { "# \($0.printed)\n" }.joined() + revocation.changes.yaml(snapshot.directory)
      return .text(TextPage(title: "revoke", manifest: text))
    }
  }

  /// The users named in bindings, and the groups to bind instead.
  static func migration(of bindings: [Binding]) -> RowOffer {
    let bindings = bindings.filter { $0.subjects.contains { $0.kind == .user } }.map(\.identity)
    guard !bindings.isEmpty else { return .unavailable("no binding here names a user") }
    return .route { .migration(bindings) }
  }
}
