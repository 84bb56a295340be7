import AccessModel
import Manifests

/// The columns that describe the subject of a row, shared by lists of subjects.
struct SubjectColumns: Sendable {
  let labels: SubjectLabels
  let subject: @Sendable (_ row: Int) -> Subject

  var name: Table.Column {
    Table.Column(
      "subject", "SUBJECT", .name, shape: SubjectLabels.form.shape, help: "who is bound, by display name if known",
      namesRow: true
    ) { row in
      .described(labels.name(subject(row))) { labels.value(subject(row)) }
    }
  }

  var kind: Table.Column {
    Table.Column(
      "kind", "KIND", .text, shape: Form<Subject.Kind>.cases.shape, help: "what kind of subject or object it is"
    ) { row in
      .text(subject(row).kind.rawValue)
    }
  }

  var identifier: Table.Column {
    Table.Column(
      "identifier", "OBJECT ID OR NAME", .name, help: "the name in the binding; for Entra groups, the object ID",
      isWide: true
    ) { row in .text(subject(row).name.text) }
  }

  var remark: Table.Column {
    Table.Column("remark", "REMARK", .text, shape: Shape.text.orNull, help: "what is wrong or unusual", isWide: true) {
      row in
      labels.remark(subject(row)).map { .text($0) } ?? .structured("", .null)
    }
  }
}
