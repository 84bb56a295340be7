import AccessModel
import Manifests
import SafeText

/// Grants: one row for each subject of each binding.
package struct GrantList: Sendable {
  package let rows: [Grant]
  private let snapshot: Snapshot
  /// Whether all rows have the same scope.
  private let isInOneScope: Bool

  /// All grants that `includes` accepts, in the order of `BindingList`.
  package init(
    _ snapshot: Snapshot, _ selection: Selection = Selection(),
    includes: (Binding, Subject) -> Bool = { _, _ in true }
  ) {
    self.snapshot = snapshot
    isInOneScope = false
    rows = BindingList(snapshot, selection).rows.flatMap { number in
      let binding = snapshot.bindings[number]
      return binding.subjects.indices
        .filter { includes(binding, binding.subjects[$0].resolved(in: binding.scope)) }
        .map { Grant(binding: number, subject: $0) }
    }
  }

  /// The grants of some bindings whose subject `includes` accepts.
  ///
  /// - Parameter isInOneScope: Whether the bindings share one scope, which rows need not repeat.
  package init(
    _ snapshot: Snapshot, bindings: some Sequence<Int32>, isInOneScope: Bool = false,
    includes: (Subject) -> Bool = { _ in true }
  ) {
    self.snapshot = snapshot
    self.isInOneScope = isInOneScope
    rows = bindings.flatMap { number in
      let binding = snapshot.bindings[Int(number)]
      return binding.subjects.indices.filter { includes(binding.subjects[$0].resolved(in: binding.scope)) }
        .map { Grant(binding: Int(number), subject: $0) }
    }
  }

  /// Some grants in the order given.
  package init(_ snapshot: Snapshot, grants: [Grant]) {
    self.snapshot = snapshot
    isInOneScope = false
    rows = grants
  }

  package var table: Table {
    let (rows, snapshot) = (rows, snapshot)
    let labels = SubjectLabels(snapshot.directory)
    let binding = { @Sendable (row: Int) in snapshot.bindings[rows[row].binding] }
    let subject = { @Sendable (row: Int) in
      binding(row).subjects[rows[row].subject].resolved(in: binding(row).scope)
    }
    let columns = SubjectColumns(labels: labels, subject: subject)
    return Table(
      title: "grants", kind: "GrantList", count: rows.count,
      columns: [
        Table.Column(
          "namespace", "NAMESPACE", .name, help: "where it applies; (cluster) is everywhere", isImplied: isInOneScope,
          aliases: ["ns"]
        ) {
          .structured(binding($0).scope.label, binding($0).scope.value)
        },
        columns.kind,
        columns.name,
        Table.Column("role", "ROLE", .name, help: "what is granted; role/NAME is a Role in the namespace") {
          .structured(binding($0).role.label, binding($0).role.value)
        },
        Table.Column("binding", "BINDING", .name, help: "the RoleBinding or ClusterRoleBinding that grants it") {
          .text(binding($0).name.text)
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created") {
          .moment(binding($0).metadata.created)
        },
        columns.identifier,
        columns.remark,
        Table.Column(
          "fix", "FIX", .text, help: "the subject that is meant, where the binding misspells it", isWide: true
        ) { row in
          guard let fix = labels.fix(subject(row)) else { return .structured("", .null) }
          return .described("\(fix.kind.rawValue) \(fix.name)") { labels.value(fix) }
        },
      ],
      resourceName: { "\(binding($0).kind.text.lowercased()).rbac.authorization.k8s.io/\(binding($0).name)" },
      facets: BindingSearch.facets(subjectsIn: "subject"),
      searches: {
        let search = BindingSearch(snapshot, rows: rows.map(\.binding), subjects: rows.map(\.subject))
        return { BindingSearch.Part($0).map(search.search) }
      })
  }
}
