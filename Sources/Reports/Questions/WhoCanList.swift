import AccessModel
import AccessAnalysis
import Manifests

/// Who can do something, where, and through what: one row a subject, cluster-wide access first.
///
/// If the cluster uses Azure RBAC, principals allowed by Azure roles are included, and principals denied by a deny
/// assignment are kept but marked.
package struct WhoCanList: Sendable {
  /// One subject, with the models that allow it; neither for `system:masters`, which is part of every answer.
  private struct Entry: Sendable {
    let subject: Subject
    let row: WhoCan.Row?
    let azure: AzureWhoCan.Row?

    var isEverywhere: Bool { row?.isEverywhere == true || azure?.isEverywhere == true }
  }

  package let answer: WhoCan
  /// Azure's part of the answer; nil if the cluster does not use Azure RBAC.
  package let azure: AzureWhoCan?
  private let snapshot: Snapshot
  /// The deny assignments that apply to each row somewhere it is allowed; empty if nobody is denied anything.
  private let denials: [[AzureDenial]]
  private let entries: [Entry]
  /// What bindings allow each row; nil for `system:masters`, which comes first, and for principals that only Azure
  /// allows.
  package let rows: [WhoCan.Row?]
  /// The number of hidden system subjects: those allowed only by system bindings.
  package let hiddenCount: Int

  package init(_ answer: WhoCan, azure: AzureWhoCan? = nil, in snapshot: Snapshot, includesSystem: Bool = true) {
    let subjects = snapshot.index.subjects
    let masters = snapshot.index.number(of: WhoCanList.masters)
    let labels = SubjectLabels(snapshot.directory)
    let listed = answer.rows.filter { $0.subject != masters }
    let shown = includesSystem ? listed : listed.filter { !WhoCanList.isSystem($0, answer, snapshot) }
    var byAzure = Dictionary((azure?.rows ?? []).map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    var entries = shown.map { row in
      let subject = subjects[row.subject]
      return Entry(subject: subject, row: row, azure: byAzure.isEmpty ? nil : byAzure.removeValue(forKey: subject))
    }
    entries += (azure?.rows ?? []).compactMap { byAzure[$0.subject] == nil ? nil : $0 }
      .map { Entry(subject: $0.subject, row: nil, azure: $0) }
    let keyed = entries.indices.map { number in
      (isEverywhere: entries[number].isEverywhere, name: Name(labels.name(entries[number].subject)), number: number)
    }
    let sorted = [true, false].flatMap { isEverywhere in
      keyed.filter { $0.isEverywhere == isEverywhere }.sorted { ($0.name, $0.number) < ($1.name, $1.number) }
    }
    self.entries = [Entry(subject: WhoCanList.masters, row: nil, azure: nil)] + sorted.map { entries[$0.number] }
    rows = self.entries.map(\.row)
    hiddenCount = listed.count - shown.count
    self.answer = answer
    self.azure = azure
    self.snapshot = snapshot
    denials = azure?.hasDenials == true ? WhoCanList.denials(self.entries, answer, azure) : []
  }

  private static let masters = Subject(kind: .group, name: AccessIdentity.masters)

  /// What Azure roles allow a row; nil if none does.
  package func azureRow(_ row: Int) -> AzureWhoCan.Row? { entries[row].azure }

  /// The deny assignments that apply to a row somewhere it is allowed.
  package func denials(_ row: Int) -> [AzureDenial] { denials.isEmpty ? [] : denials[row] }

  private static func denials(_ entries: [Entry], _ answer: WhoCan, _ azure: AzureWhoCan?) -> [[AzureDenial]] {
    entries.map { entry in
      let denials = azure?.denials(of: entry.subject) ?? []
      guard !denials.isEmpty, !entry.isEverywhere else { return denials }
      let namespaces = Set(namespaces(entry, answer))
      return denials.filter { denial in
        if case .namespace(let name) = denial.reach { namespaces.contains(name) } else { true }
      }
    }
  }

  /// The namespaces where a row is allowed it individually.
  private static func namespaces(_ entry: Entry, _ answer: WhoCan) -> [Name] {
    let named = entry.row.map { answer.namespaces(of: $0) } ?? []
    guard let azure = entry.azure else { return named }
    return named + azure.namespaces.filter { !named.contains($0) }
  }

  /// The subject of a row.
  package func subject(_ row: Int) -> Subject { entries[row].subject }

  private static func isSystem(_ row: WhoCan.Row, _ answer: WhoCan, _ snapshot: Snapshot) -> Bool {
    snapshot.index.subjects[row.subject].isSystem
      && [answer.clusterBindings(of: row), answer.namespaceBindings(of: row)].joined()
        .allSatisfy { snapshot.bindings[Int($0)].isSystem }
  }

  /// Whether a deny assignment applies to any of the rows.
  private var hasDenials: Bool { denials.contains { !$0.isEmpty } }

  package var table: Table { table(namesKinds: true) }

  /// The table for narrow screens: bindings without their kind, which WHERE implies.
  package var narrowTable: Table { table(namesKinds: false) }

  private func table(namesKinds: Bool) -> Table {
    let (list, entries, answer, snapshot) = (self, entries, answer, snapshot)
    let subject = { @Sendable (row: Int) in entries[row].subject }
    let columns = SubjectColumns(labels: SubjectLabels(snapshot.directory), subject: subject)
    let denied = Table.Column(
      "denied", "DENIED BY", .text, help: "the Azure deny assignment that overrides it", isWide: !hasDenials
    ) { row in
      let denials = list.denials(row)
      return .structured(denials.map(\.mark).joined(separator: "; "), .list(denials.map(\.value)))
    }
    return Table(
      title: "subjects", kind: "WhoCanList", count: entries.count,
      columns: [
        columns.name,
        columns.kind,
        Table.Column("where", "WHERE", .text, help: "in which namespaces; everywhere is every namespace") { row in
          let entry = entries[row]
          if entry.row == nil && entry.azure == nil { return .place([], isEverywhere: true) }
          return .place(WhoCanList.namespaces(entry, answer), isEverywhere: entry.isEverywhere)
        },
      ] + (azure == nil ? [] : [denied]) + [
        Table.Column(
          "through", "THROUGH", .text, help: "the binding, Azure role or groups that grant it"
        ) { row in
          let entry = entries[row]
          if entry.row == nil && entry.azure == nil { return .structured("the API server itself", .list([])) }
          let bindings = entry.row.map { [answer.clusterBindings(of: $0), answer.namespaceBindings(of: $0)] } ?? []
          return WhoCanList.through(bindings, entry.azure?.ways ?? [], snapshot.bindings, namesKinds: namesKinds)
        },
        columns.identifier,
        columns.remark,
      ],
      resourceName: { subject($0).spelling })
  }

  private static func through(
    _ numbers: [ArraySlice<Int32>], _ ways: [AzureWay], _ bindings: [Binding], namesKinds: Bool
  ) -> CellValue {
    let count = numbers.reduce(0) { $0 + $1.count }
    let binding = numbers.lazy.joined().first.map { bindings[Int($0)] }
    let texts = [
      binding.map { listed(["\(namesKinds ? "\($0.kind) " : "")\($0.name), \($0.role.label)"], of: count) },
      ways.first.map {
        listed(["Azure role \($0.shortName) at \(AzureScope.label($0.assignment.scope))"], of: ways.count)
      },
    ].compactMap { $0 }
    return .described(texts.joined(separator: "; ")) {
      .list(numbers.joined().map { bindings[Int($0)].value } + ways.map(\.value))
    }
  }
}

extension Binding {
  /// The binding as structured output: its scope and role reference.
  var value: Value {
    .members([
      "kind": .text(kind.text), "namespace": scope.namespace.map { .text($0.text) }, "name": .text(name.text),
      "role": role.value,
    ])
  }
}

extension Subject {
  /// The subject as commands accept it: `group:ID`.
  package var spelling: String {
    switch kind {
    case .group: "group:\(name)"
    case .user: "user:\(name)"
    case .serviceAccount: "sa:\(namespace ?? "")/\(name)"
    }
  }
}
