import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// Who can become cluster admin through Azure: a row a role assignment, undeclared identities first.
package struct AzureAdminList: Sendable {
  package let paths: AzureAdminPaths
  private let memberships: Memberships
  private let directory: Directory

  package init(_ paths: AzureAdminPaths, _ memberships: Memberships, _ directory: Directory) {
    self.paths = paths
    self.memberships = memberships
    self.directory = directory
  }

  package var table: Table {
    let (rows, labels, memberships) = (paths.rows, AzurePrincipalLabels(directory), memberships)
    return Table(
      title: "ways to cluster admin", kind: "AzureAdminList", count: rows.count,
      columns: [
        Table.Column(
          "principal", "PRINCIPAL", .name, shape: AzurePrincipalLabels.form.shape, help: "who can become cluster admin"
        ) {
          labels.cell(rows[$0].principal)
        },
        Table.Column("kind", "KIND", .text, help: "the kind of the principal") { .text(rows[$0].type.label) },
        Table.Column(
          "declared", "DECLARED", .text, shape: AzurePrincipalLabels.declarationForm.shape.orNull,
          help: "whether config.yaml declares it"
        ) {
          row in labels.cell(rows[row].declaration, isOpen: rows[row].isOpen)
        },
        Table.Column(
          "can", "CAN", .text, shape: .list(AzureAdminPaths.Step.form.shape),
          help: "the ways to cluster admin that it has"
        ) { row in
          let steps = rows[row].steps
          return .structured(
            steps.map(\.label).joined(separator: ", "),
            .list(
              steps.map { step in
                AzureAdminPaths.Step.form(step)
              }))
        },
        Table.Column("bypassesEntra", "ENTRA", .text, shape: .boolean, help: "whether it can bypass Entra") { row in
          .structured(rows[row].bypassesEntra ? "bypassed" : "", .boolean(rows[row].bypassesEntra))
        },
        Table.Column("role", "ROLE", .name, shape: AzureWay.roleForm.shape, help: "the Azure role that allows it") {
          row in
          let way = rows[row].way
          return .structured(way.roleName + (rows[row].isEligible ? " (to be activated)" : ""), way.roleValue)
        },
        Table.Column("scope", "AT", .text, help: "where the role is assigned") { row in
          let scope = rows[row].way.assignment.scope
          return .structured(AzureScope.label(scope), .text(scope))
        },
        Table.Column(
          "people", "PEOPLE", .count, shape: Shape.count.orNull,
          help: "how many people it reaches; ? if members were not read"
        ) {
          row in
          guard rows[row].type.isGroup else { return .number(1) }
          let transitive = memberships.transitiveMembers(of: rows[row].principal)
          return transitive.unread.isEmpty ? .number(transitive.members.count) : .structured("?", .null)
        },
        Table.Column("objectID", "OBJECT ID", .identifier, help: "the ID in Entra", isWide: true) {
          .text(rows[$0].principal.description)
        },
      ],
      resourceName: { "\(rows[$0].type.label)/\(rows[$0].principal)" })
  }
}

extension AzureAdminPaths.Step {
  /// What the path allows, and the obstacle if there is one.
  var label: String { path.label + (obstacle.map { " (\($0.label))" } ?? "") }

  /// How the path is written.
  static let form = Form<AzureAdminPaths.Step>([
    FormField("permissions", "the permissions in Azure that it takes", .texts) { $0.path.permissions },
    FormField("open", "whether nothing stands in its way", .boolean) { $0.isOpen },
    .optional("obstacle", "what stands in its way", .text) { $0.obstacle?.label },
  ])
}

/// The principals of role assignments by display name.
struct AzurePrincipalLabels: Sendable {
  private let directory: Directory

  init(_ directory: Directory) {
    self.directory = directory
  }

  /// The display name, or the object ID if the directory does not know it.
  func name(_ id: ObjectID) -> String { directory.label(of: id) ?? id.description }

  func cell(_ id: ObjectID) -> CellValue {
    .structured(name(id), AzurePrincipalLabels.form((self, id)))
  }

  /// How a principal is written.
  static let form = Form<(labels: AzurePrincipalLabels, id: ObjectID)>([
    FormField("objectID", "the object ID", .text) { $0.id.description },
    FormField("displayName", "the name in Entra, or the object ID", .text) { $0.labels.name($0.id) },
  ])

  /// How a declaration in config.yaml is written.
  static let declarationForm = Form<(purpose: DeclaredIdentities.Purpose, through: ObjectID?)>([
    FormField("purpose", "what it is declared as", .text) { $0.purpose.rawValue },
    .optional("through", "the object ID of the group that is declared", .text) { $0.through?.description },
  ])

  func cell(_ declaration: AzureAdminPaths.Declaration, isOpen: Bool) -> CellValue {
    switch declaration {
    case .declared(let purpose, let group):
      let through = group.map { " through \(name($0))" } ?? ""
      return .structured(
        purpose.rawValue + through,
        AzurePrincipalLabels.declarationForm((purpose, group)))
    case .undeclared: return .structured(isOpen ? "no" : "no, but blocked", .null)
    }
  }
}
