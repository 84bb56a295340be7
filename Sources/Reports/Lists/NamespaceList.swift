import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// The namespaces, with the number of subjects of each kind bound in them.
package struct NamespaceList: Sendable {
  /// The numbers for one namespace.
  package struct Row: Sendable {
    package let name: Name
    package let groups: Int
    package let users: Int
    package let serviceAccounts: Int
    package let bindings: Int
    /// The highest level of a grant by a RoleBinding in it.
    package let highest: LevelRange
    /// Nil for a namespace that only bindings name.
    let namespace: Namespace?
    /// Its number in the index.
    let number: Int
  }

  package let rows: [Row]
  /// The number of hidden system namespaces.
  package let hiddenCount: Int
  private let snapshot: Snapshot

  package init(_ levels: AccessLevels, _ selection: Selection = Selection()) {
    let snapshot = levels.roles.snapshot
    let index = snapshot.index
    var lastSeen = [Int32](repeating: -1, count: index.subjects.count)
    var firstBindings = lastSeen
    var rows: [Row] = []
    var hidden = 0
    for (number, name) in index.namespaces.enumerated() where !name.isEmpty {
      let namespace = snapshot.namespace(named: name)
      let metadata = namespace?.metadata ?? ObjectMetadata(name: name)
      let isSystem = (namespace ?? Namespace(metadata: metadata)).isSystem
      guard selection.includes(metadata, isSystem: isSystem) else {
        hidden += isSystem && !selection.includesSystem ? 1 : 0
        continue
      }
      var counts: [Subject.Kind: Int] = [:]
      var highest = LevelRange.none
      // The bindings of the subjects that several bindings name.
      var several: [Int32: Set<Int32>] = [:]
      for binding in index.bindingsOfNamespace[number] {
        if !index.subjectsOfBinding[Int(binding)].isEmpty {
          highest = highest.union(levels.range(ofBinding: Int(binding)))
        }
        for subject in index.subjectsOfBinding[Int(binding)] {
          guard lastSeen[Int(subject)] == number else {
            lastSeen[Int(subject)] = Int32(number)
            firstBindings[Int(subject)] = binding
            counts[index.subjects[Int(subject)].kind, default: 0] += 1
            continue
          }
          several[subject, default: [firstBindings[Int(subject)]]].insert(binding)
        }
      }
      for bindings in Set(several.values) { highest = highest.union(levels.highest(ofBindings: bindings)) }
      rows.append(
        Row(
          name: name, groups: counts[.group] ?? 0, users: counts[.user] ?? 0,
          serviceAccounts: counts[.serviceAccount] ?? 0, bindings: index.bindingsOfNamespace[number].count,
          highest: highest, namespace: namespace, number: number))
    }
    self.snapshot = snapshot
    self.rows = rows.sorted { $0.name < $1.name }
    hiddenCount = hidden
  }

  package var table: Table {
    let (rows, snapshot) = (rows, snapshot)
    return Table(
      title: "namespaces", kind: "NamespaceList", count: rows.count,
      columns: [
        Table.Column("name", "NAMESPACE", .name, help: "its name", namesRow: true, aliases: ["ns"]) {
          .text(rows[$0].name.text)
        },
        Table.Column("groups", "GROUPS", .count, help: "how many groups its RoleBindings name") {
          .number(rows[$0].groups)
        },
        Table.Column("users", "USERS", .count, help: "how many people its RoleBindings name individually") {
          .number(rows[$0].users)
        },
        Table.Column("serviceAccounts", "SA", .count, help: "how many service accounts its RoleBindings name") {
          .number(rows[$0].serviceAccounts)
        },
        Table.Column("highest", "HIGHEST", .level, help: "the highest level granted; levels are listed below") {
          .level(rows[$0].highest)
        },
        Table.Column("bindings", "BINDINGS", .count, help: "how many RoleBindings are in it") {
          .number(rows[$0].bindings)
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
  /// Active, terminating, or known only from bindings.
  package var status: String {
    guard let namespace else { return "not in the data" }
    return namespace.isTerminating ? "Terminating" : "Active"
  }
}
