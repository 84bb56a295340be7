import AccessModel
import Manifests

/// The Entra users known, and every other user that a binding names.
package struct UserList: Sendable {
  fileprivate struct Row {
    let name: Name
    let user: User?
    let displayName: String
    let bindings: Int
    let remark: String?
  }

  private let rows: [Row]

  package init(_ snapshot: Snapshot, _ selection: Selection = Selection()) {
    let words = SubjectWords(snapshot.directory)
    let index = snapshot.index
    let known = snapshot.directory.users.map { ($0.userPrincipalName, Optional($0)) }
    let bound = index.subjects.filter { subject in
      subject.kind == .user && snapshot.directory.user(principalName: subject.name)?.userPrincipalName != subject.name
    }
    rows = (known + bound.map { ($0.name, snapshot.directory.user(principalName: $0.name)) })
      .filter { name, user in selection.name.map { $0 == name || $0.text == user?.displayName } ?? true }
      .map { name, user in
        let subject = Subject(kind: .user, name: name)
        return Row(
          name: name, user: user, displayName: words.name(subject),
          bindings: index.number(of: subject).map { index.bindingsOfSubject[$0].count } ?? 0,
          remark: words.remark(subject))
      }
      .sorted { $0.name < $1.name }
  }

  package var table: Table {
    let rows = rows
    return Table(
      title: "users", kind: "UserList", count: rows.count,
      columns: [
        Table.Column("userPrincipalName", "USER") { .text(rows[$0].name.text) },
        Table.Column("displayName", "NAME") { .text(rows[$0].displayName) },
        Table.Column("status", "STATUS") { .text(rows[$0].status) },
        Table.Column("bindings", "BINDINGS", alignment: .trailing) { .number(rows[$0].bindings) },
        Table.Column("objectID", "OBJECT ID", isWide: true) { row in
          rows[row].user.map { .text($0.id.description) } ?? .structured("", .null)
        },
      ],
      resourceName: { "user/\(rows[$0].name)" })
  }
}

extension UserList.Row {
  fileprivate var status: String {
    guard let user else { return remark ?? "" }
    if user.isEnabled == false { return "disabled" }
    return user.isGuest ? "guest" : ""
  }
}
