import AccessModel
import AccessAnalysis
import Manifests

/// The users named in bindings, and for each entry the group to bind instead.
package struct MigrationList: Sendable {
  package let rows: [Migration.Row]
  private let snapshot: Snapshot

  /// - Parameter includes: The rows to list; all by default.
  package init(_ migration: Migration, where includes: (Migration.Row) -> Bool = { _ in true }) {
    rows = migration.rows.filter(includes)
    snapshot = migration.snapshot
  }

  /// The entries that can be removed, each with the group whose binding is the smallest change.
  package var moves: [MigrationPlan.Move] { moves(of: Array(rows.indices)) }

  /// The moves of some rows.
  package func moves(of numbers: [Int]) -> [MigrationPlan.Move] {
    numbers.map { rows[$0] }.compactMap { row in
      switch row.proposal {
      case .bind(let candidates): candidates.first.map { MigrationPlan.Move(row.grant, to: $0.group) }
      case .remove: MigrationPlan.Move(row.grant, to: nil)
      case .keep: nil
      }
    }
  }

  /// The message on each row; may contain hostile text.
  package var messages: [String] {
    let labels = MigrationLabels(snapshot)
    return rows.map(labels.message)
  }

  /// The message on one row.
  package func message(_ row: Int) -> String { MigrationLabels(snapshot).message(rows[row]) }

  /// The name of a member who would gain access.
  package func name(_ member: Directory.Member) -> String { MigrationLabels(snapshot).name(member) }

  package var table: Table {
    let (rows, labels) = (rows, MigrationLabels(snapshot, isForList: true))
    let snapshot = snapshot
    let binding = { @Sendable (row: Int) in snapshot.bindings[rows[row].grant.binding] }
    return Table(
      title: "people bound individually", kind: "MigrationList", count: rows.count,
      columns: [
        Table.Column(
          "user", "USER", .name, shape: MigrationLabels.personForm.shape, help: "the person whom a binding names",
          namesRow: true
        ) { row in
          .described(labels.person(rows[row])) { labels.personValue(rows[row]) }
        },
        Table.Column(
          "namespace", "NAMESPACE", .name, shape: Scope.form.shape, help: "where it applies; (cluster) is everywhere",
          aliases: ["ns"]
        ) {
          .structured(rows[$0].scope.label, rows[$0].scope.value)
        },
        Table.Column(
          "role", "ROLE", .name, shape: RoleReference.form.shape,
          help: "what is granted; role/NAME is a Role in the namespace"
        ) {
          .structured(rows[$0].role.label, rows[$0].role.value)
        },
        Table.Column(
          "group", "GROUP", .name, shape: SubjectLabels.form.shape.orNull, help: "the Entra group to bind instead"
        ) { row in
          labels.group(rows[row]).map { .structured(labels.name($0), labels.value($0)) } ?? .structured("", .null)
        },
        Table.Column(
          "effect", "EFFECT", .text, shape: MigrationLabels.effectForm.shape,
          help: "who would gain if the group were bound instead"
        ) { row in
          .described(labels.effect(rows[row])) { labels.effectValue(rows[row]) }
        },
        Table.Column(
          "candidates", "OTHER GROUPS", .text, shape: .list(MigrationLabels.candidateForm.shape),
          help: "the person's other groups that would work", isWide: true
        ) { row in
          .described(labels.others(rows[row])) { labels.candidatesValue(rows[row]) }
        },
        Table.Column(
          "binding", "BINDING", .name, help: "the RoleBinding or ClusterRoleBinding that grants it", isWide: true
        ) { .text(binding($0).name.text) },
        Table.Column(
          "identifier", "OBJECT ID OR NAME", .name, help: "the name in the binding; for Entra groups, the object ID",
          isWide: true
        ) { .text(rows[$0].subject.name.text) },
      ],
      resourceName: { "\(binding($0).kind.text.lowercased()).rbac.authorization.k8s.io/\(binding($0).name)" })
  }
}
