import AccessModel
import Manifests
import SafeText

/// ServiceAccounts.
package struct ServiceAccountList: Sendable {
  package let rows: [ServiceAccount]
  private let snapshot: Snapshot

  package init(_ snapshot: Snapshot, _ selection: Selection = Selection()) {
    rows = snapshot.serviceAccounts
      .filter { selection.includes(.namespace($0.namespace)) && selection.includes($0.metadata, isSystem: false) }
      .sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
    self.snapshot = snapshot
  }

  package var table: Table {
    let (rows, index) = (rows, snapshot.index)
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
          "workloadIdentity", "WORKLOAD IDENTITY", .identifier, help: "the client ID it signs in to Azure with",
          isWide: true
        ) { row in
          rows[row].workloadIdentityClient.map { .text($0) } ?? .structured("", .null)
        },
      ],
      resourceName: { "serviceaccount/\(rows[$0].name)" })
  }
}
