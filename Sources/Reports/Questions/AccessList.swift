import AccessModel
import AccessAnalysis
import Manifests

/// The access of a subject, cluster-wide access first: grants and, if the cluster uses Azure RBAC, Azure roles for
/// Kubernetes; and a summary of what the grants allow together.
package struct AccessList: Sendable {
  private let access: EffectiveAccess
  private let rows: [EffectiveAccess.Row]
  private let levels: AccessLevels
  private var snapshot: Snapshot { levels.roles.snapshot }

  /// - Parameters:
  ///   - inside: The namespaces to list, beside what is cluster-wide; nil lists all.
  ///   - outside: The namespaces to leave out; nil leaves out nothing.
  package init(
    _ access: EffectiveAccess, inside: Set<Name>? = nil, outside: Set<Name>? = nil, _ levels: AccessLevels
  ) {
    self.access = access
    let rows = outside.map { access.outside($0) } ?? access.rows
    self.rows = rows.filter { row in row.scope.namespace.map { inside?.contains($0) ?? true } ?? true }
    self.levels = levels
  }

  package var table: Table {
    let (rows, snapshot, access) = (rows, snapshot, access)
    let labels = SubjectLabels(snapshot.directory)
    return Table(
      title: "grants", kind: "AccessList", count: rows.count,
      columns: [
        Table.Column(
          "namespace", "NAMESPACE", .name, shape: Scope.form.shape, help: "where it applies; (cluster) is everywhere",
          aliases: ["ns"]
        ) {
          .structured(rows[$0].scope.label, rows[$0].scope.value)
        },
        Table.Column(
          "level", "LEVEL", .level, shape: .either([EffectiveLevel.form.shape, .oneOf(["none"])]),
          help: "how much the role allows; levels are listed below"
        ) { row in
          switch rows[row].source {
          case .binding(_, role: nil):
            snapshot.hasUnreadRoles
              ? .level(EffectiveLevel(kubernetes: rows[row].range)) : .structured("role missing", .text("none"))
          case .binding:
            .level(EffectiveLevel(kubernetes: rows[row].range).denied(by: access.denials, in: rows[row].scope))
          case .azure(let way):
            .level(EffectiveLevel(azure: way.range).denied(by: access.denials, in: rows[row].scope))
          }
        },
        Table.Column(
          "role", "ROLE", .name, shape: .either([RoleReference.form.shape, AzureWay.roleForm.shape]),
          help: "what is granted; role/NAME is a Role in the namespace"
        ) { row in
          switch rows[row].source {
          case .binding(let grant, _): grant.binding(in: snapshot).role.cell
          case .azure(let way): .structured(way.roleName, way.roleValue)
          }
        },
        Table.Column(
          "binding", "BINDING", .name, shape: .either([.text, AzureWay.form.shape]),
          help: "the RoleBinding or ClusterRoleBinding that grants it"
        ) { row in
          switch rows[row].source {
          case .binding(let grant, _): .text(grant.binding(in: snapshot).name.text)
          case .azure(let way): .structured("at \(AzureScope.label(way.assignment.scope))", way.value)
          }
        },
        Table.Column(
          "through", "THROUGH", .text, shape: SubjectLabels.form.shape.orNull,
          help: "the binding, Azure role or groups that grant it"
        ) { row in
          guard let group = rows[row].group else { return .structured("directly", .null) }
          let subject = Subject(kind: .group, name: group)
          let path = access.who.path(to: group).map { labels.name(of: $0) ?? $0.description }
          return .structured(path.isEmpty ? labels.name(subject) : path.joined(separator: " > "), labels.value(subject))
        },
        Table.Column(
          "path", "PATH", .text, shape: .list(SubjectLabels.form.shape),
          help: "the groups on the way, from the nearest", isWide: true
        ) { row in
          let path = rows[row].group.map { access.who.path(to: $0) } ?? []
          return .structured(
            path.map { labels.name(of: $0) ?? $0.description }.joined(separator: " > "),
            .list(path.map { labels.value(Subject(kind: .group, name: $0.name)) }))
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created", isWide: true) { row in
          .moment(rows[row].grant.flatMap { $0.binding(in: snapshot).metadata.created })
        },
      ],
      resourceName: { row in
        switch rows[row].source {
        case .binding(let grant, _):
          let binding = grant.binding(in: snapshot)
          return "\(binding.kind.text.lowercased()).rbac.authorization.k8s.io/\(binding.name)"
        case .azure(let way): return "roleassignment/\(way.roleName)"
        }
      })
  }

  /// A summary of what the grants allow together, by scope: cluster-wide, then in the namespaces that share it.
  ///
  /// In a namespace, cluster-wide grants count too and are not repeated.
  package var summary: [String] {
    let scopes = access.scopes.filter { scope in rows.contains { $0.scope == scope } }
    let summed = scopes.map { scope -> (scope: Scope, text: String) in
      var rules = Set(rows.filter { $0.scope == scope }.compactMap(\.role)).sorted().flatMap { levels.roles.rules[$0] }
      // Non-resource URLs are granted only by a ClusterRoleBinding.
      if scope != .cluster { rules = rules.filter(\.nonResourceURLs.isEmpty) }
      let level = access.level(ofGrantsIn: scope)
      let here = access.rows.filter { $0.scope == scope && !$0.isForEveryone }
      let azure = here.compactMap(\.way).map { "Azure role \($0.shortName)" }.distinct
      let isWhole = azure.isEmpty && access.rows.allSatisfy { $0.scope == scope || $0.scope != .cluster }
      let allowed = RuleCoverage.isEmpty(rules) ? [] : [RoleSummary(rules, isWhole: isWhole).text]
      let all = (allowed + azure).joined(separator: "; ")
      return (scope, all.isEmpty ? level.label : "\(level.label): \(all)")
    }
    var lines: [(text: String, scopes: [Scope])] = []
    for (scope, text) in summed {
      if let known = lines.firstIndex(where: { $0.text == text && $0.scopes != [.cluster] }), scope != .cluster {
        lines[known].scopes.append(scope)
      } else {
        lines.append((text, [scope]))
      }
    }
    return lines.map { line in
      line.scopes == [.cluster]
        ? "everywhere, \(line.text)" : "in \(listed(line.scopes.map(\.label), most: 3)), \(line.text)"
    }
  }
}

extension Grant {
  fileprivate func binding(in snapshot: Snapshot) -> Binding { snapshot.bindings[binding] }
}

extension RoleReference {
  fileprivate var cell: CellValue { .structured(label, value) }
}
