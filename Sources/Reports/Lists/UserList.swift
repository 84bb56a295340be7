import AccessModel
import Manifests
import SafeText

/// The Entra users in the directory, and all other users that bindings name.
package struct UserList: Sendable {
  fileprivate struct Row {
    let name: Name
    let subject: Subject
    let user: User?
    let displayName: String
    let bindings: Int
    let remark: String?
  }

  private let rows: [Row]

  package init(_ snapshot: Snapshot, _ selection: Selection = Selection()) {
    let labels = SubjectLabels(snapshot.directory)
    let index = snapshot.index
    let directory = snapshot.directory
    let known = directory.users.map {
      ($0.userPrincipalName, Optional($0), Subject(kind: .user, name: $0.kubernetesName))
    }
    let names = Set(known.map { $0.2 })
    let bound = index.subjects.filter { $0.kind == .user && !names.contains($0) }.map { subject in
      (subject.name, directory.user(principalName: subject.name) ?? subject.objectID.flatMap(directory.user), subject)
    }
    rows = (known + bound)
      .filter { name, user, subject in
        guard let typed = selection.name else { return true }
        return typed == name || typed == user.map { Name($0.displayName) } || labels.isShown(subject, as: typed)
      }
      .map { name, user, subject in
        Row(
          name: name, subject: subject, user: user, displayName: labels.name(subject),
          bindings: index.number(of: subject).map { index.bindingsOfSubject[$0].count } ?? 0,
          remark: labels.remark(subject))
      }
      .sorted { $0.name < $1.name }
  }

  /// The subject for the user of a row.
  package func subject(_ row: Int) -> Subject { rows[row].subject }

  /// The name shown in a row.
  package func name(_ row: Int) -> Name { rows[row].name }

  package var table: Table {
    let rows = rows
    return Table(
      title: "users", kind: "UserList", count: rows.count,
      columns: [
        Table.Column("userPrincipalName", "USER", .name, help: "the name that signs in") { .text(rows[$0].name.text) },
        Table.Column(
          "displayName", "NAME", .name, help: "the name in Entra; names need not be unique", namesRow: true
        ) { .text(rows[$0].displayName) },
        Table.Column("status", "STATUS", .text, help: "disabled, guest, unknown …; empty if nothing is unusual") {
          .text(rows[$0].status)
        },
        Table.Column("bindings", "BINDINGS", .count, help: "how many bindings name it") { .number(rows[$0].bindings) },
        Table.Column(
          "objectID", "OBJECT ID", .identifier, help: "the ID in Entra, which bindings name", isWide: true
        ) { row in
          rows[row].user.map { .text($0.id.description) } ?? .structured("", .null)
        },
      ],
      resourceName: { "user/\(rows[$0].name)" })
  }
}

extension UserList.Row {
  fileprivate var status: String {
    let isDisabled = user?.isEnabled == false && remark != "disabled"
    return [user?.isGuest == true ? "guest" : nil, remark, isDisabled ? "disabled" : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
