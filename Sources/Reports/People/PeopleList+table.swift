import AccessModel
import AccessAnalysis
import Manifests

extension PeopleList {
  package var table: Table {
    let (rows, labels, list) = (rows, labels, self)
    return Table(
      title: "people", kind: "PeopleList", count: rows.count,
      columns: [
        Table.Column("name", "PERSON", .name, help: "its name", namesRow: true) { .text(labels.name(rows[$0].who)) },
        Table.Column("account", "ACCOUNT", .name, help: "the name that signs in") {
          .structured(labels.account(rows[$0].who), labels.value(rows[$0].who))
        },
        Table.Column("highest", "HIGHEST", .level, help: "the highest level granted; levels are listed below") {
          list.level(rows[$0])
        },
        Table.Column("where", "WHERE", .text, help: "in which namespaces; everywhere is every namespace") {
          list.place(rows[$0])
        },
        Table.Column("through", "THROUGH", .text, help: "the binding, Azure role or groups that grant it") {
          list.through(rows[$0])
        },
        Table.Column("state", "STATE", .text, help: "disabled, guest, unknown …; empty if nothing is unusual") {
          .text(list.state(rows[$0]))
        },
        Table.Column("kind", "KIND", .text, help: "what kind of subject or object it is", isWide: true) {
          .text(labels.kind(rows[$0].who))
        },
      ],
      resourceName: { rows[$0].who.spelling(labels.account(rows[$0].who)) })
  }

  private func through(_ row: PeopleWithAccess.Row) -> CellValue {
    // Cluster-wide access comes first, as it is what WHERE shows.
    let leadsEverywhere = { (way: PeopleWithAccess.Way) in scopes(holder(of: way)).contains(.cluster) }
    guard let first = ways(row).first(where: leadsEverywhere) ?? ways(row).first else { return .text("") }
    return .shortened(listed([labels.path(first)], of: row.ways.count)) {
      WholeCell(
        row.ways.map(whole).joined(separator: "; "),
        .list(
          row.ways.map { way in
            .members([
              "groups": .list(way.path.reversed().map { labels.subjectValue($0) }),
              "eligible": .boolean(isEligible(way)),
              "bindings": .list(holder(of: way).bindings.map { snapshot.bindings[Int($0)].value }),
              "azureRoles": .list(holder(of: way).azure.map(\.value)),
              "eligibleAzureRoles": .list(holder(of: way).eligible.map(\.value)),
            ])
          }))
    }
  }

  /// A way in full: the groups, and every binding and Azure role with its place.
  private func whole(_ way: PeopleWithAccess.Way) -> String {
    let holder = holder(of: way)
    let sources =
      holder.bindings.map { snapshot.bindings[Int($0)].through } + holder.azure.map(\.label)
      + holder.eligible.map { "\($0.label), once activated" }
    return "\(labels.path(way)): \(sources.joined(separator: ", "))"
  }
}
