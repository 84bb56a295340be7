import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// The namespaces, with the number of subjects of each kind that have access by grants in them.
package struct NamespaceList: Sendable {
  /// The numbers for one namespace.
  package struct Row: Sendable {
    package let name: Name
    package let groups: Int
    package let users: Int
    package let serviceAccounts: Int
    package let bindings: Int
    /// Whether its RoleBindings were read: without them nothing is known of the numbers.
    package let isRead: Bool
    /// The highest level of a grant in it; cluster-wide grants add to it.
    package let highest: EffectiveLevel
    /// Nil for a namespace that only bindings or Azure roles name.
    let namespace: Namespace?
    /// Its number in the index; nil if only Azure roles name it.
    let number: Int?
  }

  package let rows: [Row]
  /// The number of hidden system namespaces.
  package let hiddenCount: Int
  private let snapshot: Snapshot

  package init(_ analysis: Analysis, _ selection: Selection = Selection()) {
    let snapshot = analysis.roles.snapshot
    let (index, azure) = (snapshot.index, analysis.authorizer.azure)
    let grants = analysis.namespaceGrants.namespaces
    var rows: [Row] = []
    var hidden = 0
    let azureOnly = (azure?.namespaces ?? []).filter { index.number(ofNamespace: $0) == nil }
    let names = index.namespaces + azureOnly
    for number in names.indices.sorted(by: { names[$0] < names[$1] }) where !names[number].isEmpty {
      let name = names[number]
      // Those of the Namespace objects are first.
      let namespace = number < snapshot.namespaces.count ? snapshot.namespaces[number] : nil
      let metadata = namespace?.metadata ?? ObjectMetadata(name: name)
      let isSystem = (namespace ?? Namespace(metadata: metadata)).isSystem
      guard selection.includes(metadata, isSystem: isSystem) else {
        hidden += isSystem && !selection.includesSystem ? 1 : 0
        continue
      }
      let known = number < index.namespaces.count ? number : nil
      let bound = known.map { grants[$0] }
      let isRead = snapshot.isRead(.roleBindings, in: name)
      let assigned = azure?.ways(in: .namespace(name)) ?? []
      let further = assigned.isEmpty ? [] : NamespaceList.subjects(of: assigned, beyond: known, azure, index)
      rows.append(
        Row(
          name: name, groups: (bound?.groups ?? 0) + further.count { $0.kind == .group },
          users: (bound?.users ?? 0) + further.count { $0.kind == .user },
          serviceAccounts: bound?.serviceAccounts ?? 0,
          bindings: known.map { index.bindingsOfNamespace[$0].count } ?? 0, isRead: isRead,
          highest: EffectiveLevel(
            kubernetes: isRead ? bound?.highest ?? .none : .unknown,
            azure: assigned.reduce(.none) { $0.union($1.range) }),
          namespace: namespace, number: known))
    }
    self.snapshot = snapshot
    self.rows = rows
    hiddenCount = hidden
  }

  /// The subjects of Azure's ways in a namespace that no RoleBinding there names.
  private static func subjects(
    of ways: [AzureWay], beyond namespace: Int?, _ azure: AzureAuthorizer?, _ index: SnapshotIndex
  ) -> Set<Subject> {
    Set(ways.compactMap { azure?.subject(of: $0) }).filter { subject in
      guard let namespace, let number = index.number(of: subject) else { return true }
      return !index.bindingsOfNamespace[namespace].contains {
        index.subjectsOfBinding[Int($0)].contains(Int32(number))
      }
    }
  }

  package var table: Table {
    let (rows, snapshot) = (rows, snapshot)
    return Table(
      title: "namespaces", kind: "NamespaceList", count: rows.count,
      columns: [
        Table.Column("name", "NAMESPACE", .name, help: "its name", namesRow: true, aliases: ["ns"]) {
          .text(rows[$0].name.text)
        },
        Table.Column(
          "groups", "GROUPS", .count, shape: Shape.count.orNull,
          help: "groups that its RoleBindings or Azure roles name"
        ) {
          rows[$0].cell(rows[$0].groups)
        },
        Table.Column(
          "users", "USERS", .count, shape: Shape.count.orNull, help: "people that its RoleBindings or Azure roles name"
        ) {
          rows[$0].cell(rows[$0].users)
        },
        Table.Column(
          "serviceAccounts", "SA", .count, shape: Shape.count.orNull,
          help: "how many service accounts its RoleBindings name"
        ) {
          rows[$0].cell(rows[$0].serviceAccounts)
        },
        Table.Column(
          "highest", "HIGHEST", .level, help: "the highest level granted in it; + cluster-wide ones"
        ) {
          .level(rows[$0].highest)
        },
        Table.Column("bindings", "BINDINGS", .count, shape: Shape.count.orNull, help: "how many RoleBindings are in it")
        {
          rows[$0].cell(rows[$0].bindings)
        },
        Table.Column("created", "AGE", .age, help: "how long ago it was created") {
          .moment(rows[$0].namespace?.metadata.created)
        },
        Table.Column(
          "status", "STATUS", .text, help: "Active, Terminating, or known only from bindings", isWide: true
        ) { .text(rows[$0].status) },
      ],
      resourceName: { "namespace/\(rows[$0].name)" },
      facets: NamespaceSearch.facets,
      searches: {
        let search = NamespaceSearch(snapshot, rows: rows.map(\.number))
        return { search.search($0) }
      })
  }
}

extension NamespaceList.Row {
  /// One of its numbers as a cell.
  fileprivate func cell(_ number: Int) -> CellValue { isRead ? .number(number) : .structured("?", .null) }

  /// Active, terminating, or known only from bindings.
  package var status: String {
    guard let namespace else { return "not in the data" }
    return namespace.isTerminating ? "Terminating" : "Active"
  }
}
