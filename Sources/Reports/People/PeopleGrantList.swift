import AccessModel
import AccessAnalysis
import Manifests

/// Every grant that gives every person access, one a row: the list that an auditor asks for.
package struct PeopleGrantList: Sendable {
  private struct Row: Sendable {
    enum Source: Sendable {
      case binding(Int32)
      case azure(AzureWay)
    }

    let person: PeopleWithAccess.Row
    let way: PeopleWithAccess.Way
    let source: Source
    /// Whether something has to be activated first.
    let isEligible: Bool
  }

  private let people: PeopleList
  private let rows: [Row]
  private let analysis: Analysis

  package init(_ people: PeopleList, _ analysis: Analysis) {
    self.people = people
    self.analysis = analysis
    rows = people.rows.flatMap { person in
      person.ways.flatMap { way in
        let holder = people.holder(of: way)
        let active = holder.bindings.map { Row.Source.binding($0) } + holder.azure.map { .azure($0) }
        return active.map { Row(person: person, way: way, source: $0, isEligible: way.isEligible) }
          + holder.eligible.map { Row(person: person, way: way, source: .azure($0), isEligible: true) }
      }
    }
  }

  package var table: Table {
    let (rows, people, snapshot, levels) = (rows, people, analysis.roles.snapshot, analysis.levels)
    let labels = PersonLabels(snapshot)
    return Table(
      title: "people", kind: "PeopleGrantList", count: rows.count,
      columns: [
        Table.Column("name", "PERSON", .name, help: "the name in Entra; names need not be unique", namesRow: true) {
          .text(labels.name(rows[$0].person.who))
        },
        Table.Column(
          "account", "ACCOUNT", .name, shape: PersonLabels.form.shape, help: "the name that signs in, or the object ID"
        ) {
          .structured(labels.account(rows[$0].person.who), labels.value(rows[$0].person.who))
        },
        Table.Column("state", "STATE", .text, help: "disabled, guest, eligible …; empty if nothing is unusual") { row in
          let eligible = rows[row].isEligible ? ["eligible, not active"] : []
          let denied = people.denials(rows[row].person).map { "denied \($0.dataActions) by \($0.mark)" }
          return .text((labels.remarks(on: rows[row].person.who) + eligible + denied).joined(separator: ", "))
        },
        Table.Column("level", "LEVEL", .level, help: "how much the role allows; levels are listed below") { row in
          switch rows[row].source {
          case .binding(let number): .level(levels.range(ofBinding: Int(number)))
          case .azure(let way): .level(EffectiveLevel(azure: way.range))
          }
        },
        Table.Column(
          "role", "ROLE", .name, shape: .either([RoleReference.form.shape, AzureWay.roleForm.shape]),
          help: "what is granted; role/NAME is a Role in the namespace"
        ) { row in
          switch rows[row].source {
          case .binding(let number):
            .structured(snapshot.bindings[Int(number)].role.label, snapshot.bindings[Int(number)].role.value)
          case .azure(let way): .structured(way.roleName, way.roleValue)
          }
        },
        Table.Column(
          "scope", "SCOPE", .name, shape: Scope.form.shape, help: "where it applies; (cluster) is everywhere"
        ) { row in
          switch rows[row].source {
          case .binding(let number):
            .structured(snapshot.bindings[Int(number)].scope.label, snapshot.bindings[Int(number)].scope.value)
          case .azure(let way): .structured(way.scope.label, way.scope.value)
          }
        },
        Table.Column(
          "binding", "BINDING", .name, shape: .either([Binding.form.shape, AzureWay.form.shape]),
          help: "the binding that grants it, or the scope of the Azure role"
        ) {
          row in
          switch rows[row].source {
          case .binding(let number):
            .structured(snapshot.bindings[Int(number)].name.text, snapshot.bindings[Int(number)].value)
          case .azure(let way): .structured("at \(AzureScope.label(way.assignment.scope))", way.value)
          }
        },
        Table.Column(
          "groups", "GROUPS", .text, shape: .list(PersonLabels.groupForm.shape),
          help: "from the group with the person to the one bound"
        ) { row in
          let groups = people.holder(of: rows[row].way).subject.kind == .group ? rows[row].way.path : []
          return .structured(labels.path(rows[row].way), .list(groups.reversed().map { labels.subjectValue($0) }))
        },
        Table.Column("created", "SINCE", .age, help: "how long ago it was granted; - if unknown") { row in
          switch rows[row].source {
          case .binding(let number): .moment(snapshot.bindings[Int(number)].metadata.created)
          case .azure(let way): .moment(way.assignment.created)
          }
        },
        Table.Column("kind", "KIND", .text, help: "what kind of subject or object it is", isWide: true) {
          .text(labels.kind(rows[$0].person.who))
        },
      ],
      resourceName: { rows[$0].person.who.spelling(labels.account(rows[$0].person.who)) })
  }
}
