import AccessModel
import AccessAnalysis
import Manifests

/// The people whom bindings name one by one, and for each entry the group to bind instead.
package struct MigrationList: Sendable {
  package let rows: [Migration.Row]
  private let snapshot: Snapshot

  /// - Parameter includes: Which rows are listed; every one by default.
  package init(_ migration: Migration, where includes: (Migration.Row) -> Bool = { _ in true }) {
    rows = migration.rows.filter(includes)
    snapshot = migration.snapshot
  }

  /// The entries that can go, each with the group whose binding is the smallest change.
  package var moves: [MigrationPlan.Move] { moves(of: Array(rows.indices)) }

  /// Those of some rows.
  package func moves(of numbers: [Int]) -> [MigrationPlan.Move] {
    numbers.map { rows[$0] }.compactMap { row in
      switch row.proposal {
      case .bind(let candidates): candidates.first.map { MigrationPlan.Move(row.grant, to: $0.group) }
      case .remove: MigrationPlan.Move(row.grant, to: nil)
      case .keep: nil
      }
    }
  }

  /// A sentence on each row; hostile text still in them.
  package var sentences: [String] {
    let words = MigrationWords(snapshot)
    return rows.map(words.sentence)
  }

  /// The sentence on one row.
  package func sentence(_ row: Int) -> String { MigrationWords(snapshot).sentence(rows[row]) }

  /// Somebody who would gain, by name.
  package func name(_ member: Directory.Member) -> String { MigrationWords(snapshot).name(member) }

  package var table: Table {
    let (rows, words) = (rows, MigrationWords(snapshot))
    let snapshot = snapshot
    let binding = { @Sendable (row: Int) in snapshot.bindings[rows[row].grant.binding] }
    return Table(
      title: "people bound one by one", kind: "MigrationList", count: rows.count,
      columns: [
        Table.Column("user", "USER", .name, help: "the person whom a binding names", namesRow: true) { row in
          .described(words.person(rows[row])) { words.personValue(rows[row]) }
        },
        Table.Column("namespace", "NAMESPACE", .name, help: "where it holds; (cluster) is everywhere", aliases: ["ns"])
        {
          .structured(rows[$0].scope.words, rows[$0].scope.value)
        },
        Table.Column("role", "ROLE", .name, help: "what is given; role/NAME is a Role of the namespace") {
          .structured(rows[$0].role.words, rows[$0].role.value)
        },
        Table.Column("group", "GROUP", .name, help: "the Entra group to bind instead") { row in
          words.group(rows[row]).map { .structured(words.name($0), words.value($0)) } ?? .structured("", .null)
        },
        Table.Column("effect", "EFFECT", .words, help: "who would gain if the group were bound instead") { row in
          .described(words.effect(rows[row])) { words.effectValue(rows[row]) }
        },
        Table.Column(
          "candidates", "OTHER GROUPS", .words, help: "the person's other groups that would do", isWide: true
        ) { row in
          .described(words.others(rows[row])) { words.candidatesValue(rows[row]) }
        },
        Table.Column(
          "binding", "BINDING", .name, help: "the RoleBinding or ClusterRoleBinding that gives it", isWide: true
        ) { .text(binding($0).name.text) },
        Table.Column(
          "identifier", "OBJECT ID OR NAME", .name, help: "the name in the binding: of Entra's groups the object ID",
          isWide: true
        ) { .text(rows[$0].subject.name.text) },
      ],
      resourceName: { "\(binding($0).kind.text.lowercased()).rbac.authorization.k8s.io/\(binding($0).name)" })
  }
}
