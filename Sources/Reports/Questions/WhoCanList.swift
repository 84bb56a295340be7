import AccessModel
import AccessReview
import Manifests

/// Who may do something, where, and through what: a row a subject, those of the whole cluster first.
package struct WhoCanList: Sendable {
  private let answer: WhoCan
  private let snapshot: Snapshot
  /// Nil stands for `system:masters`, which belongs to every answer whatever bindings say.
  private let rows: [WhoCan.Row?]

  package init(_ answer: WhoCan, in snapshot: Snapshot) {
    let subjects = snapshot.index.subjects
    let masters = snapshot.index.number(of: WhoCanList.masters)
    let words = SubjectWords(snapshot.directory)
    let sorted = answer.rows.filter { $0.subject != masters }
      .map { (row: $0, name: Name(words.name(subjects[$0.subject]))) }
      .sorted {
        ($0.row.isEverywhere ? 0 : 1, $0.name, $0.row.subject) < ($1.row.isEverywhere ? 0 : 1, $1.name, $1.row.subject)
      }
    rows = [nil] + sorted.map(\.row)
    self.answer = answer
    self.snapshot = snapshot
  }

  private static let masters = Subject(kind: .group, name: AccessIdentity.masters)

  package var table: Table {
    let (rows, answer, snapshot) = (rows, answer, snapshot)
    let words = SubjectWords(snapshot.directory)
    let subject = { @Sendable (row: Int) in
      rows[row].map { snapshot.index.subjects[$0.subject] } ?? WhoCanList.masters
    }
    return Table(
      title: "subjects", kind: "WhoCanList", count: rows.count,
      columns: [
        Table.Column("subject", "SUBJECT") { row in
          .described(words.name(subject(row))) { words.value(subject(row)) }
        },
        Table.Column("kind", "KIND") { .text(subject($0).kind.rawValue) },
        Table.Column("where", "WHERE") { row in
          guard let row = rows[row] else { return WhoCanList.place([], isEverywhere: true) }
          return WhoCanList.place(answer.namespaces(of: row), isEverywhere: row.isEverywhere)
        },
        Table.Column("through", "THROUGH") { row in
          guard let row = rows[row] else { return .structured("the API server itself", .list([])) }
          return WhoCanList.through(
            [answer.clusterBindings(of: row), answer.namespaceBindings(of: row)], snapshot.bindings)
        },
        Table.Column("identifier", "OBJECT ID OR NAME", isWide: true) { .text(subject($0).name.text) },
        Table.Column("remark", "REMARK", isWide: true) { row in
          words.remark(subject(row)).map { .text($0) } ?? .structured("", .null)
        },
      ],
      resourceName: { subject($0).spelling })
  }

  private static func place(_ namespaces: [Name], isEverywhere: Bool) -> CellValue {
    let text =
      isEverywhere
      ? "everywhere"
      : namespaces.count > 3 ? "\(namespaces.count) namespaces" : namespaces.map(\.text).joined(separator: ", ")
    return .described(text) {
      .members([
        "everywhere": .boolean(isEverywhere), "namespaces": .list(namespaces.map { .text($0.text) }),
      ])
    }
  }

  private static func through(_ numbers: [ArraySlice<Int32>], _ bindings: [Binding]) -> CellValue {
    let count = numbers.reduce(0) { $0 + $1.count }
    guard let first = numbers.lazy.joined().first.map({ bindings[Int($0)] }) else { return .text("") }
    let more = count > 1 ? " and \(count - 1) more" : ""
    return .described("\(first.kind) \(first.name), \(first.role.words)\(more)") {
      .list(numbers.joined().map { bindings[Int($0)].value })
    }
  }
}

extension Binding {
  /// The binding for programs: where it is, and what it refers to.
  var value: Value {
    .members([
      "kind": .text(kind.text), "namespace": scope.namespace.map { .text($0.text) }, "name": .text(name.text),
      "role": role.value,
    ])
  }
}

extension Subject {
  /// The subject as commands take it: `group:ID`.
  package var spelling: String {
    switch kind {
    case .group: "group:\(name)"
    case .user: "user:\(name)"
    case .serviceAccount: "sa:\(namespace ?? "")/\(name)"
    }
  }
}
