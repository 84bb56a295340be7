import AccessModel

/// The drafts that are kept: of which sources, and how much is staged.
package struct DraftList: Sendable {
  package let rows: [KeptDraft]

  package init(_ drafts: [KeptDraft]) { rows = drafts }

  package var table: Table {
    let rows = rows
    let objects = rows.map(\.draft.changes.targets.count)
    return Table(
      title: "drafts", kind: "DraftList", count: rows.count,
      columns: [
        Table.Column("id", "ID", .identifier, help: "what the draft is named by", namesRow: true) {
          .text(rows[$0].id)
        },
        Table.Column("source", "SOURCE", .text, help: "the source that the changes are staged for") {
          .text(rows[$0].title)
        },
        Table.Column(
          "number", "DRAFT", .count, help: "which draft of the source it is; 1 is used unless another is named"
        ) { .number(rows[$0].number) },
        Table.Column("edits", "EDITS", .count, help: "how many edits are staged") {
          .number(rows[$0].draft.edits.count)
        },
        Table.Column("objects", "OBJECTS", .count, help: "how many objects they change") { .number(objects[$0]) },
        Table.Column("lastEdit", "LAST EDIT", .age, help: "how long ago the last edit was staged") {
          .moment(rows[$0].lastEdit)
        },
        Table.Column(
          "place", "PLACE", .text, help: "the paths of the source, or what its cluster is known by", isWide: true
        ) {
          .text(rows[$0].place)
        },
      ],
      resourceName: { "draft/\(rows[$0].id)" })
  }
}
