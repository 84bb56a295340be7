import AccessModel
import Manifests
import SafeText

/// ServiceAccounts: the objects, and those that only bindings name.
package struct ServiceAccountList: Sendable {
  package let rows: [ServiceAccount]
  private let snapshot: Snapshot

  package init(_ snapshot: Snapshot, _ selection: Selection = Selection()) {
    let unknown = snapshot.index.subjects.filter { $0.kind == .serviceAccount }.compactMap { subject in
      subject.namespace.flatMap { namespace in
        snapshot.serviceAccount(named: subject.name, in: namespace) == nil
          ? ServiceAccount(metadata: ObjectMetadata(name: subject.name), namespace: namespace) : nil
      }
    }
    rows = (snapshot.serviceAccounts + unknown)
      .filter { selection.includes(.namespace($0.namespace)) && selection.includes($0.metadata, isSystem: false) }
      .sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
    self.snapshot = snapshot
  }

  /// Whether the ServiceAccount of a row is in the data.
  package func isKnown(_ row: Int) -> Bool {
    snapshot.serviceAccount(named: rows[row].name, in: rows[row].namespace) != nil
  }

  package var table: Table {
    let (list, rows, index) = (self, rows, snapshot.index)
    return Table(
      title: "service accounts", kind: "ServiceAccountList", count: rows.count,
      columns: [
        Table.Column("namespace", "NAMESPACE", .name, help: "its namespace", aliases: ["ns"]) {
          .text(rows[$0].namespace.text)
        },
        Table.Column("name", "SERVICE ACCOUNT", .name, help: "its name", namesRow: true) { .text(rows[$0].name.text) },
        Table.Column("bindings", "BINDINGS", .count, help: "how many bindings name it") { row in
          let subject = Subject(kind: .serviceAccount, name: rows[row].name, namespace: rows[row].namespace)
          return .number(index.number(of: subject).map { index.bindingsOfSubject[$0].count } ?? 0)
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created") {
          .moment(rows[$0].metadata.created)
        },
        Table.Column(
          "remark", "REMARK", .text, shape: Shape.text.orNull, help: "what is wrong or unusual", isWide: true
        ) { row in
          list.isKnown(row) ? .structured("", .null) : .text("only bindings name it")
        },
        Table.Column(
          "workloadIdentity", "WORKLOAD IDENTITY", .identifier, shape: Shape.text.orNull,
          help: "the client ID it signs in to Azure with",
          isWide: true
        ) { row in
          rows[row].workloadIdentityClient.map { .text($0) } ?? .structured("", .null)
        },
      ],
      resourceName: { "serviceaccount/\(rows[$0].name)" })
  }
}
