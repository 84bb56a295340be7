import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// Roles and ClusterRoles.
package struct RoleList: Sendable {
  /// Positions in the snapshot's roles, ClusterRoles first, by namespace and name.
  package let rows: [Int]
  /// The number of hidden system roles.
  package let hiddenCount: Int
  private let levels: AccessLevels

  package init(_ levels: AccessLevels, _ selection: Selection = Selection(), kind: RoleKind? = nil) {
    let snapshot = levels.roles.snapshot
    let chosen = snapshot.roles.indices.filter { number in
      let role = snapshot.roles[number]
      return (kind.map { $0 == role.kind } ?? true) && selection.includes(role.scope)
    }
    let (roles, selected) = (snapshot.roles, selection)
    hiddenCount = selection.includesSystem ? 0 : chosen.filter { roles[$0].isSystem }.count
    rows = chosen.filter { selected.includes(roles[$0].metadata, isSystem: roles[$0].isSystem) }
      .sorted { (roles[$0].scope, roles[$0].name) < (roles[$1].scope, roles[$1].name) }
    self.levels = levels
  }

  package var table: Table {
    let (rows, levels, snapshot) = (rows, levels, levels.roles.snapshot)
    let rules = { @Sendable (row: Int) in levels.roles.rules[rows[row]] }
    let role = { @Sendable (row: Int) in snapshot.roles[rows[row]] }
    return Table(
      title: "roles", kind: "RoleList", count: rows.count,
      columns: [
        Table.Column(
          "namespace", "NAMESPACE", .name, shape: Scope.form.shape,
          help: "where it can be granted; (cluster) is a ClusterRole", aliases: ["ns"]
        ) {
          .structured(role($0).scope.label, role($0).scope.value)
        },
        Table.Column("name", "ROLE", .name, help: "its name", namesRow: true) { .text(role($0).name.text) },
        Table.Column("kind", "KIND", .text, help: "what kind of subject or object it is") {
          .text(role($0).kind.rawValue)
        },
        Table.Column("level", "LEVEL", .level, help: "how much the role allows; levels are listed below") {
          .level(levels.ranges[rows[$0]])
        },
        Table.Column("ruleCount", "RULES", .count, help: "how many rules it has") { .number(rules($0).count) },
        Table.Column("bindings", "BINDINGS", .count, help: "how many bindings grant it") { row in
          .number(snapshot.index.bindingsOfRole[rows[row]].count)
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created") {
          .moment(role($0).metadata.created)
        },
        Table.Column(
          "rules", "ALLOWS", .text, shape: .list(Manifest.ruleForm.shape), help: "what it allows, summarized",
          isWide: true
        ) { row in
          .described(RoleSummary(rules(row)).text) { .list(rules(row).map(Manifest.rule)) }
        },
        Table.Column(
          "managedBy", "MANAGED BY", .text, shape: Shape.text.orNull,
          help: "what manages it and reverts changes: AKS, Flux, Helm …",
          isWide: true
        ) { row in
          Manager(role(row).metadata).map { .text($0.label) } ?? .structured("", .null)
        },
      ],
      resourceName: { "\(role($0).kind.rawValue.lowercased()).rbac.authorization.k8s.io/\(role($0).name)" })
  }
}
