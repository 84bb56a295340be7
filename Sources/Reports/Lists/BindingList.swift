import AccessModel
import Manifests
import SafeText

/// RoleBindings and ClusterRoleBindings.
package struct BindingList: Sendable {
  /// Positions in the snapshot's bindings, by namespace and name, cluster-wide bindings first.
  package let rows: [Int]
  /// The number of hidden system bindings.
  package let hiddenCount: Int
  private let snapshot: Snapshot

  /// The kinds of binding to list.
  package enum Kinds: Sendable {
    case all, namespaced, clusterWide
  }

  package init(_ snapshot: Snapshot, _ selection: Selection = Selection(), kinds: Kinds = .all) {
    let (index, bindings) = (snapshot.index, snapshot.bindings)
    var rows: [Int] = []
    var hidden = 0
    rows.reserveCapacity(bindings.count)
    for number in index.bindingsInOrder.lazy.map({ Int($0) }) {
      guard kinds == .all || (index.namespaceOfBinding[number] < 0) == (kinds == .clusterWide),
        selection.namespace == nil || selection.includes(bindings[number].scope)
      else { continue }
      if !selection.includesSystem && index.isSystemBinding[number] {
        hidden += 1
      } else if selection.includesEvery || selection.includes(bindings[number].metadata, isSystem: false) {
        rows.append(number)
      }
    }
    self.snapshot = snapshot
    self.rows = rows
    hiddenCount = hidden
  }

  package var table: Table {
    let (rows, snapshot, bindings) = (rows, snapshot, snapshot.bindings)
    let labels = SubjectLabels(snapshot.directory)
    let binding = { @Sendable (row: Int) in bindings[rows[row]] }
    return Table(
      title: "bindings", kind: "BindingList", count: rows.count,
      columns: [
        Table.Column(
          "namespace", "NAMESPACE", .name, shape: Scope.form.shape, help: "where it applies; (cluster) is everywhere",
          aliases: ["ns"]
        ) {
          let scope = binding($0).scope
          return .described(scope.label) { scope.value }
        },
        Table.Column("name", "BINDING", .name, help: "its name", namesRow: true) { .text(binding($0).name.text) },
        Table.Column(
          "role", "ROLE", .name, shape: RoleReference.form.shape,
          help: "what is granted; role/NAME is a Role in the namespace"
        ) {
          let role = binding($0).role
          return .described(role.label) { role.value }
        },
        Table.Column(
          "subjects", "SUBJECTS", .name, shape: .list(SubjectLabels.form.shape),
          help: "who is bound, by display name if known"
        ) { row in
          let binding = binding(row)
          return .described(
            binding.subjects.map { labels.name($0.resolved(in: binding.scope)) }.joined(separator: ", ")
          ) {
            .list(binding.subjects.map(labels.value))
          }
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created") {
          .moment(binding($0).metadata.created)
        },
        Table.Column("kind", "KIND", .text, help: "what kind of subject or object it is", isWide: true) {
          .text(binding($0).kind.text)
        },
        Table.Column(
          "managedBy", "MANAGED BY", .text, shape: Shape.text.orNull,
          help: "what manages it and reverts changes: AKS, Flux, Helm …",
          isWide: true
        ) { row in
          Manager(binding(row).metadata).map { .text($0.label) } ?? .structured("", .null)
        },
      ] + TermsColumns.columns(of: rows, in: snapshot) { binding($0) },
      resourceName: { "\(binding($0).kind.text.lowercased()).rbac.authorization.k8s.io/\(binding($0).name)" },
      facets: BindingSearch.facets(subjectsIn: "subjects"),
      searches: {
        let search = BindingSearch(snapshot, rows: rows)
        return { BindingSearch.Part($0).map(search.search) }
      })
  }
}
