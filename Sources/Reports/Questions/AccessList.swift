import AccessModel
import AccessAnalysis
import Manifests

/// The access of a subject, cluster-wide access first: grants and, if the cluster uses Azure RBAC, Azure roles for
/// Kubernetes; and a summary of what the grants allow together.
package struct AccessList: Sendable {
  private enum Row: Sendable {
    case grant(SubjectAccess.Row)
    case azure(AzureWay)

    var scope: Scope {
      switch self {
      case .grant(let row): row.scope
      case .azure(let way): way.scope
      }
    }
  }

  private let rows: [Row]
  private let levels: AccessLevels
  private var snapshot: Snapshot { levels.roles.snapshot }

  /// - Parameter outside: The namespaces to leave out; nil leaves out nothing.
  package init(
    _ access: SubjectAccess, azure: AzureAccess? = nil, outside: Set<Name>? = nil, _ levels: AccessLevels
  ) {
    let grants = outside.map { access.outside($0) } ?? access.rows
    let ways = azure.map { azure in outside.map { azure.outside($0) } ?? azure.ways } ?? []
    let rows = grants.map { Row.grant($0) } + ways.map { Row.azure($0) }
    self.rows = rows.filter { $0.scope == .cluster } + rows.filter { $0.scope != .cluster }
    self.levels = levels
  }

  package var table: Table {
    let (rows, snapshot) = (rows, snapshot)
    let labels = SubjectLabels(snapshot.directory)
    return Table(
      title: "grants", kind: "AccessList", count: rows.count,
      columns: [
        Table.Column(
          "namespace", "NAMESPACE", .name, help: "where it applies; (cluster) is everywhere", aliases: ["ns"]
        ) {
          .structured(rows[$0].scope.label, rows[$0].scope.value)
        },
        Table.Column("level", "LEVEL", .level, help: "how much the role allows; levels are listed below") { row in
          guard case .grant(let grant) = rows[row] else { return .structured("by Azure", .null) }
          return grant.role == nil ? .structured("role missing", .text("none")) : .level(grant.range)
        },
        Table.Column("role", "ROLE", .name, help: "what is granted; role/NAME is a Role in the namespace") { row in
          switch rows[row] {
          case .grant(let grant): grant.binding(in: snapshot).role.cell
          case .azure(let way): .structured(way.roleName, way.roleValue)
          }
        },
        Table.Column("binding", "BINDING", .name, help: "the RoleBinding or ClusterRoleBinding that grants it") { row in
          switch rows[row] {
          case .grant(let grant): .text(grant.binding(in: snapshot).name.text)
          case .azure(let way): .structured("at \(AzureScope.label(way.assignment.scope))", way.value)
          }
        },
        Table.Column(
          "through", "THROUGH", .text, help: "the binding, Azure role or groups that grant it"
        ) { row in
          let group =
            switch rows[row] {
            case .grant(let grant): grant.group
            case .azure(let way): way.group
            }
          guard let subject = group.map({ Subject(kind: .group, name: $0) }) else {
            return .structured("directly", .null)
          }
          return .structured(labels.name(subject), labels.value(subject))
        },
      ],
      resourceName: { row in
        switch rows[row] {
        case .grant(let grant):
          let binding = grant.binding(in: snapshot)
          return "\(binding.kind.text.lowercased()).rbac.authorization.k8s.io/\(binding.name)"
        case .azure(let way): return "roleassignment/\(way.roleName)"
        }
      })
  }

  /// A summary of what the grants allow together: everywhere, and in namespaces.
  package var summary: [String] {
    let grants = rows.compactMap { if case .grant(let row) = $0 { row } else { nil } }
    return [
      ("everywhere", grants.filter { $0.scope == .cluster }), ("in namespaces", grants.filter { $0.scope != .cluster }),
    ].compactMap { place, grants in
      var rules = Set(grants.compactMap(\.role)).sorted().flatMap { levels.roles.rules[$0] }
      // Non-resource URLs are granted only by a ClusterRoleBinding.
      if place != "everywhere" { rules = rules.filter(\.nonResourceURLs.isEmpty) }
      return rules.isEmpty ? nil : "\(place): \(RoleSummary(rules).text)"
    }
  }
}

extension SubjectAccess.Row {
  fileprivate func binding(in snapshot: Snapshot) -> Binding { snapshot.bindings[grant.binding] }
}

extension RoleReference {
  fileprivate var cell: CellValue { .structured(label, value) }
}

extension LevelRange {
  /// The level in a table; `view+` if more than `view` and less than the next level is held.
  package var label: String { highest.label + (exceedsHighest ? "+" : "") }

  /// The level as one letter for cells of a matrix, followed by `+` if `label` has one.
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

  /// The level as structured output.
  var value: Value {
    .members(["atLeast": .text(atLeast.label), "atMost": .text(atMost.label)])
  }
}
