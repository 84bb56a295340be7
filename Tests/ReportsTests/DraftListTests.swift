import AccessAnalysis
import AccessModel
import Reports
import TestSupport
import Testing

/// The list of drafts, and the phrases that name edits.
@Suite struct DraftListTests {
  private static let list: Table = {
    let shop = Namespace(metadata: ObjectMetadata(name: "shop"))
    var draft = Draft()
    for (number, change) in [
      Change.putNamespace(shop), .putBinding(bind("readers", .namespace("shop"), "view", to: user("ana"))),
      .putBinding(bind("readers", .namespace("shop"), "edit", to: user("ana"))),
    ].enumerated() {
      let edit = Edit(
        "edit \(number)", author: "ana", time: Timestamp(seconds: Small.now.seconds - 3_600 * Int64(3 - number)),
        changes: ChangeSet([change]), in: state([], []).applying(draft.changes))
      draft.stage(edit)
    }
    let key = { (digit: String) in String(repeating: digit, count: 64) }
    return DraftList([
      KeptDraft(key: key("a"), title: "prod\u{202E}", place: "kube-system UID 1", draft: draft),
      KeptDraft(key: key("b"), source: key("c"), number: 2, title: "retail", place: "/git/retail", draft: Draft()),
    ]).table
  }()

  @Test("edits, the objects that they come to, and when the last was staged")
  func table() {
    expectGolden(
      Self.list, .wide,
      #"""
      ID         SOURCE         DRAFT   EDITS   OBJECTS   LAST EDIT   PLACE
      aaaaaaaa   prod\u{202e}       1       3         2         60m   kube-system UID 1
      bbbbbbbb   retail             2       0         0           -   /git/retail

      """#)
    expectGolden(Self.list, .name, "draft/aaaaaaaa\ndraft/bbbbbbbb\n")
  }

  @Test("an edit is named by what was asked for, in a phrase of any size")
  func titles() throws {
    let id = try #require(ObjectID("10000000-0000-0000-0000-000000000001"))
    let scopes = ["a", "b", "c", "d"].map { Scope.namespace(Name($0)) }
    func grant(_ names: [String?], _ scopes: [Scope], _ kind: RoleKind = .clusterRole) -> String {
      let grantees = names.map { GrantRequest.Grantee(id: id, displayName: $0) }
      return EditTitle.grant(
        GrantRequest(grantees: grantees, scopes: scopes, role: RoleReference(kind: kind, name: "view")))
    }
    #expect(grant(["Readers"], [.cluster]) == "grant view to Readers everywhere")
    #expect(grant([nil], [scopes[0]], .role) == "grant role/view to \(id) in a")
    #expect(grant(["A", "B", "C", "D"], scopes) == "grant view to A, B, C and 1 more in a, b, c and 1 more")
    let snapshot = Small.snapshot
    let all = snapshot.bindings[0].subjects.indices.map { Grant(binding: 0, subject: $0) }
    let title = EditTitle.revoke(all, in: snapshot)
    #expect(title.hasPrefix("revoke \(snapshot.bindings[0].role.label) from "), "\(title)")
    #expect(EditTitle.migrate(["Ada", "Bo", "Cleo", "Dan"]) == "migrate Ada, Bo, Cleo and 1 more")
  }
}
