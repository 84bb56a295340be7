import AccessModel
import AccessAnalysis
import Manifests

/// Who can do something, where, and through what: one row a subject, cluster-wide access first.
///
/// If the cluster uses Azure RBAC, principals allowed by Azure roles are included, and principals denied by a deny
/// assignment are kept but marked. Subjects that are allowed it only on single objects, which the question does not name,
/// come last.
package struct WhoCanList: Sendable {
  /// One subject, with the models that allow it; neither for `system:masters`, which is part of every answer.
  ///
  /// A class, as every cell of a row is made of it: copying it would count the references to what all rows share, from
  /// all cores at once.
  private final class Entry: Sendable {
    let subject: Subject
    let row: WhoCan.Row?
    let azure: AzureWhoCan.Row?
    /// What is allowed by name only.
    let named: WhoCan.NamedRow?

    init(subject: Subject, row: WhoCan.Row?, azure: AzureWhoCan.Row?, named: WhoCan.NamedRow? = nil) {
      self.subject = subject
      self.row = row
      self.azure = azure
      self.named = named
    }

    var isEverywhere: Bool {
      row?.isEverywhere == true || azure?.isEverywhere == true || named?.isEverywhere == true
    }

    /// Whether the API server itself allows it.
    var isMaster: Bool { row == nil && azure == nil && named == nil }
  }

  package let answer: WhoCan
  /// Azure's part of the answer; nil if the cluster does not use Azure RBAC.
  package let azure: AzureWhoCan?
  private let snapshot: Snapshot
  /// The deny assignments that apply to each row somewhere it is allowed; empty if nobody is denied anything.
  private let denials: [[AzureDenial]]
  private let entries: [Entry]
  /// The number of rows that are allowed the action on any object; the others follow them.
  private let anyCount: Int
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
    let any = [Entry(subject: WhoCanList.masters, row: nil, azure: nil)] + sorted.map { entries[$0.number] }
    let named = WhoCanList.named(answer, azure, labels, snapshot)
    let shownNamed = includesSystem ? named : named.filter { !$0.isSystem }
    self.entries = any + shownNamed.map(\.entry)
    anyCount = any.count
    hiddenCount = listed.count - shown.count + named.count - shownNamed.count
    self.answer = answer
    self.azure = azure
    self.snapshot = snapshot
    denials = azure?.hasDenials == true ? WhoCanList.denials(self.entries, answer, azure) : []
  }

  /// The subjects that are allowed it only on single objects, by name; those of the system last.
  private static func named(
    _ answer: WhoCan, _ azure: AzureWhoCan?, _ labels: SubjectLabels, _ snapshot: Snapshot
  ) -> [(isSystem: Bool, entry: Entry)] {
    if answer.namedRows.isEmpty { return [] }
    let byAzure = Set((azure?.rows ?? []).map(\.subject))
    let keyed = answer.namedRows.map { row in
      let entry = Entry(subject: snapshot.index.subjects[row.subject], row: nil, azure: nil, named: row)
      let isSystem = isSystem(row.subject, row.bindings[...], snapshot)
      return (key: (isSystem ? 1 : 0, Name(labels.name(entry.subject))), isSystem: isSystem, entry: entry)
    }
    return keyed.filter { !byAzure.contains($0.entry.subject) }.sorted { $0.key < $1.key }
      .map { ($0.isSystem, $0.entry) }
  }

  private static let masters = Subject(kind: .group, name: AccessIdentity.masters)

  /// The rows that are allowed the action only on single objects.
  var namedRows: Range<Int> { anyCount..<entries.count }

  /// What bindings allow a row on any object; nil if none does.
  func boundRow(_ row: Int) -> WhoCan.Row? { entries[row].row }

  /// What bindings allow a row by name only; nil if it is allowed on any object.
  func namedRow(_ row: Int) -> WhoCan.NamedRow? { entries[row].named }

  /// The name of a row's subject.
  func name(_ row: Int) -> String { SubjectLabels(snapshot.directory).name(entries[row].subject) }

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
    let named = entry.row.map { answer.namespaces(of: $0) } ?? entry.named.map { answer.namespaces(of: $0) } ?? []
    guard let azure = entry.azure else { return named }
    return named + azure.namespaces.filter { !named.contains($0) }
  }

  /// The namespace in which a row can be asked about alone: the first in which it is allowed; nil for cluster scope.
  package func namespace(_ row: Int) -> Name? {
    if case .namespace(let name) = answer.place { return name }
    let entry = entries[row]
    return entry.isEverywhere || entry.isMaster ? nil : WhoCanList.namespaces(entry, answer).first
  }

  /// The subject of a row.
  package func subject(_ row: Int) -> Subject { entries[row].subject }

  private static func isSystem(_ row: WhoCan.Row, _ answer: WhoCan, _ snapshot: Snapshot) -> Bool {
    isSystem(row.subject, answer.clusterBindings(of: row), snapshot)
      && isSystem(row.subject, answer.namespaceBindings(of: row), snapshot)
  }

  private static func isSystem(_ subject: Int, _ bindings: ArraySlice<Int32>, _ snapshot: Snapshot) -> Bool {
    snapshot.index.subjects[subject].isSystem && bindings.allSatisfy { snapshot.index.isSystemBinding[Int($0)] }
  }

  /// Whether a deny assignment applies to any of the rows.
  private var hasDenials: Bool { denials.contains { !$0.isEmpty } }

  /// The table for people, without those who are allowed it only on single objects, whom `namesNote` tells.
  package var table: Table { table(.aligned).only(Array(0..<anyCount)) }

  /// The table for programs, with all rows.
  package var dataTable: Table { table(.data) }

  /// The table for narrow screens: bindings without their kind, which WHERE implies, and names beside the place.
  package var narrowTable: Table { table(.narrow) }

  private enum Form: Sendable { case aligned, data, narrow }

  private func table(_ form: Form) -> Table {
    let (list, entries, answer, snapshot) = (self, entries, answer, snapshot)
    let subject = { @Sendable (row: Int) in entries[row].subject }
    let columns = SubjectColumns(labels: SubjectLabels(snapshot.directory), subject: subject)
    let denied = Table.Column(
      "denied", "DENIED BY", .text, shape: .list(AzureDenial.form.shape),
      help: "the Azure deny assignment that overrides it", isWide: !hasDenials
    ) { row in
      let denials = list.denials(row)
      return .structured(denials.map(\.mark).joined(separator: "; "), .list(denials.map(\.value)))
    }
    let names = Table.Column(
      "names", "NAMES", .text, shape: .list(.text), help: "the only objects on which it is allowed; empty if on any"
    ) { row in .list(list.names(row).map(\.text)) }
    return Table(
      title: "subjects", kind: "WhoCanList", count: entries.count,
      columns: [
        columns.name,
        columns.kind,
        Table.Column(
          "where", "WHERE", .text, shape: CellValue.placeForm.shape,
          help: "in which namespaces; everywhere is every namespace"
        ) { row in
          let entry = entries[row]
          if entry.isMaster { return .place([], isEverywhere: true) }
          let place = CellValue.place(WhoCanList.namespaces(entry, answer), isEverywhere: entry.isEverywhere)
          guard form == .narrow, entry.named != nil else { return place }
          let text = place.text(at: Timestamp(seconds: 0))
          let names = listed(list.names(row).map(\.text), most: 3)
          return .described("only \(names)\(entry.isEverywhere ? "" : " in") \(text)") { place.value }
        },
      ] + (form == .data ? [names] : []) + [denied.when(azure != nil)] + [
        Table.Column(
          "through", "THROUGH", .text, shape: .list(.either([Binding.form.shape, AzureWay.form.shape])),
          help: "the binding, Azure role or groups that grant it"
        ) { row in
          let entry = entries[row]
          if entry.isMaster { return .structured("the API server itself", .list([])) }
          return WhoCanList.through(
            list.bindingParts(row), entry.azure?.ways ?? [], snapshot.bindings, namesKinds: form != .narrow)
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
    return .shortened(texts.joined(separator: "; ")) {
      WholeCell(
        count + ways.count > 1
          ? (numbers.joined().map { bindings[Int($0)].through } + ways.map(\.label)).joined(separator: "; ")
          : texts.joined(),
        .list(numbers.joined().map { bindings[Int($0)].value } + ways.map(\.value)))
    }
  }
}
