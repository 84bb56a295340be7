import AccessModel
import Manifests

/// The contexts of the kubeconfig from which a live cluster was read.
package struct ContextList: Sendable {
  package let rows: [LiveSource.Context]
  private let current: String?

  package init(_ snapshot: Snapshot) {
    rows = snapshot.live?.contexts ?? []
    current = snapshot.live?.context
  }

  /// Whether a row is the context that is shown.
  package func isCurrent(_ row: Int) -> Bool { rows[row].name == current }

  package var table: Table {
    let (list, rows) = (self, rows)
    return Table(
      title: "contexts", kind: "ContextList", count: rows.count,
      columns: [
        Table.Column("current", "CURRENT", .text, shape: .boolean, help: "* is the context that is shown") { row in
          .structured(list.isCurrent(row) ? "*" : "", .boolean(list.isCurrent(row)))
        },
        Table.Column("name", "CONTEXT", .name, help: "its name in the kubeconfig", namesRow: true) {
          .text(rows[$0].name)
        },
        Table.Column("user", "USER", .name, help: "the user's name in the kubeconfig") { .text(rows[$0].user) },
        Table.Column("namespace", "NAMESPACE", .name, help: "its namespace; empty if none is set", aliases: ["ns"]) {
          .text(rows[$0].namespace)
        },
        Table.Column("server", "SERVER", .name, help: "the address of the API server") { .text(rows[$0].server) },
      ],
      resourceName: { "context/\(rows[$0].name)" })
  }
}
