import AccessModel
import Manifests

/// The staged edits, in the order in which they were staged.
package struct EditList: Sendable {
  package let rows: [Edit]

  package init(_ draft: Draft) {
    rows = draft.edits
  }

  package var table: Table {
    let rows = rows
    return Table(
      title: "changes", kind: "ChangeList", count: rows.count,
      columns: [
        Table.Column("change", "CHANGE", .name, help: "what was asked for", namesRow: true) { .text(rows[$0].title) },
        Table.Column("objects", "OBJECTS", .count, help: "how many objects it creates, replaces or deletes") {
          .number(rows[$0].targets.count)
        },
        Table.Column("reason", "REASON", .text, help: "the reason that was given") { .text(rows[$0].reason ?? "") },
        Table.Column("author", "BY", .name, help: "who staged it") { .text(rows[$0].author) },
        Table.Column("staged", "STAGED", .age, help: "when it was staged") { .moment(rows[$0].time) },
      ],
      resourceName: { "change/\($0 + 1)" })
  }
}
