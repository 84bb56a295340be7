import AccessModel
import AccessReview
import Manifests

/// The grants that reach somebody, cluster-wide ones first, and what they allow altogether.
package struct AccessList: Sendable {
  private let rows: [SubjectAccess.Row]
  private let levels: AccessLevels
  private var snapshot: Snapshot { levels.roles.snapshot }

  /// - Parameter outside: Leaves out what stays within these namespaces; nil leaves out nothing.
  package init(_ access: SubjectAccess, outside: Set<Name>? = nil, _ levels: AccessLevels) {
    rows = outside.map { access.outside($0) } ?? access.rows
    self.levels = levels
  }

  package var table: Table {
    let (rows, snapshot) = (rows, snapshot)
    let words = SubjectWords(snapshot.directory)
    let binding = { @Sendable (row: Int) in snapshot.bindings[rows[row].grant.binding] }
    let group = { @Sendable (row: Int) in rows[row].group.map { Subject(kind: .group, name: $0) } }
    return Table(
      title: "grants", kind: "AccessList", count: rows.count,
      columns: [
        Table.Column("namespace", "NAMESPACE") { .structured(rows[$0].scope.words, rows[$0].scope.value) },
        Table.Column("level", "LEVEL") { row in
          rows[row].role == nil ? .structured("role missing", .text("none")) : .level(rows[row].range)
        },
        Table.Column("role", "ROLE") { .structured(binding($0).role.words, binding($0).role.value) },
        Table.Column("binding", "BINDING") { .text(binding($0).name.text) },
        Table.Column("through", "THROUGH") { row in
          group(row).map { .structured(words.name($0), words.value($0)) } ?? .structured("directly", .null)
        },
      ],
      resourceName: { "\(binding($0).kind.text.lowercased()).rbac.authorization.k8s.io/\(binding($0).name)" })
  }

  /// What the grants allow altogether, in words: everywhere, and in namespaces.
  package var summary: [String] {
    [("everywhere", rows.filter { $0.scope == .cluster }), ("in namespaces", rows.filter { $0.scope != .cluster })]
      .compactMap { place, rows in
        let rules = Set(rows.compactMap(\.role)).sorted().flatMap { levels.roles.rules[$0] }
        return rules.isEmpty ? nil : "\(place): \(RoleSummary(rules).text)"
      }
  }
}

extension LevelRange {
  /// The level in a table; `view+` where more than `view` is held and less than the next.
  package var words: String { highest.word + (exceedsHighest ? "+" : "") }

  /// The level in one letter for cells of a matrix, and a `+` where `words` has one.
  package var letters: String {
    let letter =
      switch highest {
      case .none: "·"
      case .custom: "c"
      case .view: "v"
      case .edit: "e"
      case .admin: "a"
      case .clusterAdmin: "A"
      }
    return letter + (exceedsHighest ? "+" : "")
  }

  /// The level for programs.
  var value: Value {
    .members(["atLeast": .text(atLeast.word), "atMost": .text(atMost.word)])
  }
}
