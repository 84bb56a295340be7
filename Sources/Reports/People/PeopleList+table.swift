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
        Table.Column("account", "ACCOUNT", .name, shape: PersonLabels.form.shape, help: "the name that signs in") {
          .structured(labels.account(rows[$0].who), labels.value(rows[$0].who))
        },
        Table.Column("highest", "HIGHEST", .level, help: "the highest level granted; levels are listed below") {
          list.level(rows[$0])
        },
        Table.Column(
          "where", "WHERE", .text, shape: CellValue.placeForm.shape,
          help: "in which namespaces; everywhere is every namespace"
        ) {
          list.place(rows[$0])
        },
        Table.Column(
          "through", "THROUGH", .text, shape: .list(PeopleList.wayForm.shape),
          help: "the binding, Azure role or groups that grant it"
        ) {
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
    let ways = ways(row)
    guard let first = ways.first(where: isEverywhere) ?? ways.first else {
      return .structured("", .list([]))
    }
    return .shortened(listed([labels.path(first)], of: row.ways.count)) {
      WholeCell(
        row.ways.map(whole).joined(separator: "; "),
        .list(
          row.ways.map { way in
            PeopleList.wayForm((self, way))
          }))
    }
  }

  /// How a way is written.
  private static let wayForm = Form<(list: PeopleList, way: PeopleWithAccess.Way)>([
    FormField("groups", "from the group with the person to the one bound", PersonLabels.groupForm.list) {
      list, way in way.path.reversed().map { (list.labels, $0) }
    },
    FormField("eligible", "whether something has to be activated first", .boolean) { $0.list.isEligible($0.way) },
    FormField("bindings", "the bindings that grant it", Binding.form.list) { list, way in
      list.holder(of: way).bindings.map { list.snapshot.bindings[Int($0)] }
    },
    FormField("azureRoles", "the role assignments that grant it", AzureWay.form.list) { list, way in
      list.holder(of: way).azure
    },
    FormField("eligibleAzureRoles", "the role assignments that can be activated", AzureWay.form.list) {
      list, way in list.holder(of: way).eligible
    },
  ])

  /// A way in full: the groups, and every binding and Azure role with its place.
  private func whole(_ way: PeopleWithAccess.Way) -> String {
    let holder = holder(of: way)
    let sources =
      holder.bindings.map { snapshot.bindings[Int($0)].through } + holder.azure.map(\.label)
      + holder.eligible.map { "\($0.label), once activated" }
    return "\(labels.path(way)): \(sources.joined(separator: ", "))"
  }
}
