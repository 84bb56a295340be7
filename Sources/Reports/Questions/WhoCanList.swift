import AccessModel
import AccessReview
import Manifests

/// Who may do something, where, and through what: a row a subject, those of the whole cluster first.
package struct WhoCanList: Sendable {
  package let answer: WhoCan
  private let snapshot: Snapshot
  /// Nil stands for `system:masters`, which belongs to every answer whatever bindings say.
  package let rows: [WhoCan.Row?]
  /// How many subjects of the system were left out: those that only the system's own bindings allow it.
  package let hiddenCount: Int

  package init(_ answer: WhoCan, in snapshot: Snapshot, includesSystem: Bool = true) {
    let subjects = snapshot.index.subjects
    let masters = snapshot.index.number(of: WhoCanList.masters)
    let words = SubjectWords(snapshot.directory)
    let listed = answer.rows.filter { $0.subject != masters }
    let shown = includesSystem ? listed : listed.filter { !WhoCanList.isSystem($0, answer, snapshot) }
    let sorted =
      shown
      .map { (row: $0, name: Name(words.name(subjects[$0.subject]))) }
      .sorted {
        ($0.row.isEverywhere ? 0 : 1, $0.name, $0.row.subject) < ($1.row.isEverywhere ? 0 : 1, $1.name, $1.row.subject)
      }
    rows = [nil] + sorted.map(\.row)
    hiddenCount = listed.count - shown.count
    self.answer = answer
    self.snapshot = snapshot
  }

  private static let masters = Subject(kind: .group, name: AccessIdentity.masters)

  /// The subject of a row.
  package func subject(_ row: Int) -> Subject {
    rows[row].map { snapshot.index.subjects[$0.subject] } ?? WhoCanList.masters
  }

  private static func isSystem(_ row: WhoCan.Row, _ answer: WhoCan, _ snapshot: Snapshot) -> Bool {
    snapshot.index.subjects[row.subject].isSystem
      && [answer.clusterBindings(of: row), answer.namespaceBindings(of: row)].joined()
        .allSatisfy { snapshot.bindings[Int($0)].isSystem }
  }

  package var table: Table {
    let (rows, answer, snapshot) = (rows, answer, snapshot)
    let words = SubjectWords(snapshot.directory)
    let subject = { @Sendable (row: Int) in
      rows[row].map { snapshot.index.subjects[$0.subject] } ?? WhoCanList.masters
    }
    return Table(
      title: "subjects", kind: "WhoCanList", count: rows.count,
      columns: [
        Table.Column("subject", "SUBJECT") { .structured(words.name(subject($0)), words.value(subject($0))) },
        Table.Column("kind", "KIND") { .text(subject($0).kind.rawValue) },
        Table.Column("where", "WHERE") { row in
          guard let row = rows[row] else { return .place([], isEverywhere: true) }
          return .place(answer.namespaces(of: row), isEverywhere: row.isEverywhere)
        },
        Table.Column("through", "THROUGH") { row in
          guard let row = rows[row] else { return .structured("the API server itself", .list([])) }
          return WhoCanList.through([answer.clusterBindings(of: row), answer.namespaceBindings(of: row)], snapshot)
        },
        Table.Column("identifier", "OBJECT ID OR NAME", isWide: true) { .text(subject($0).name.text) },
        Table.Column("remark", "REMARK", isWide: true) { row in
          words.remark(subject(row)).map { .text($0) } ?? .structured("", .null)
        },
      ],
      resourceName: { subject($0).spelling })
  }

  private static func through(_ bindings: [ArraySlice<Int32>], _ snapshot: Snapshot) -> CellValue {
    let count = bindings.reduce(0) { $0 + $1.count }
    guard let first = bindings.lazy.joined().first.map({ snapshot.bindings[Int($0)] }) else { return .text("") }
    let more = count > 1 ? " and \(count - 1) more" : ""
    return .structured(
      "\(first.kind) \(first.name), \(first.role.words)\(more)",
      .list(bindings.joined().map { snapshot.bindings[Int($0)].value }))
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
