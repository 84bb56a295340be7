import AccessModel
import AccessAnalysis
import Manifests
import SafeText

/// The Entra groups in the directory, and all other groups that bindings name.
package struct GroupList: Sendable {
  /// One group.
  package struct Row: Sendable {
    /// Nil for a group that only bindings name.
    package let group: Group?
    package let subject: Subject
    /// The number of direct members; nil if they were not read.
    let members: Int?
    let namespaces: Int
    let bindings: Int
    let clusterBindings: Int
    /// The highest level of what it holds anywhere, also through the groups that contain it.
    package let highest: EffectiveLevel
    let name: String
    /// What is wrong or unusual with it as a subject; nil if nothing is.
    package let remark: String?
  }

  package let rows: [Row]
  /// The number of hidden system groups.
  package let hiddenCount: Int
  private let analysis: Analysis
  private let systemGrants: SystemGrants

  package init(_ analysis: Analysis, _ selection: Selection = Selection()) {
    let snapshot = analysis.roles.snapshot
    let labels = SubjectLabels(snapshot.directory)
    let index = snapshot.index
    self.analysis = analysis
    systemGrants = SystemGrants(analysis)
    let known = snapshot.directory.groups.map { ($0, Subject(kind: .group, name: $0.id.name)) }
    let bound = index.subjects.filter { subject in
      subject.kind == .group && subject.objectID.flatMap(snapshot.directory.group) == nil
    }
    let listed = Set(known.map { $0.1 } + bound)
    let azureOnly = (analysis.authorizer.azure?.groups.sorted() ?? [])
      .map { Subject(kind: .group, name: $0.name) }.filter { !listed.contains($0) }
    let all = known.map { (Optional($0.0), $0.1) } + (bound + azureOnly).map { (Group?.none, $0) }
    let isSystem = { (subject: Subject) in snapshot.isSystem(subject) }
    let wanted = all.filter { group, subject in
      (selection.includesSystem || !isSystem(subject))
        && (selection.name.map { GroupList.isNamed($0, group, subject, labels) } ?? true)
    }
    hiddenCount = selection.includesSystem ? 0 : all.filter { isSystem($0.1) }.count
    var summaries = AccessSummaries(analysis)
    rows = wanted.map { group, subject in
      let bindings = index.number(of: subject).map { Array(index.bindingsOfSubject[$0]) } ?? []
      let held = summaries.summary(of: SubjectIdentity(subject, analysis.memberships))
      return Row(
        group: group, subject: subject, members: group.flatMap { snapshot.directory.members(of: $0.id)?.count },
        namespaces: held.namespaces, bindings: bindings.count,
        clusterBindings: bindings.count { index.namespaceOfBinding[Int($0)] < 0 },
        highest: held.highest,
        name: labels.name(subject), remark: labels.remark(subject))
    }
    .sorted(keyed: \.sortKey, by: <)
  }

  /// Whether the typed name is the object ID in any case, the display name in any ASCII case, or the name shown.
  private static func isNamed(_ name: Name, _ group: Group?, _ subject: Subject, _ labels: SubjectLabels) -> Bool {
    if name == subject.name || labels.isShown(subject, as: name) { return true }
    guard let group else { return false }
    return ObjectID(name.text) == group.id || name.foldingASCIICase == Name(group.displayName).foldingASCIICase
  }

  /// What is wrong or unusual, and whether a binding that lists do not show decides the level; nil if nothing is.
  package func remark(_ row: Int) -> String? {
    let hidden = systemGrants.remark(on: SubjectIdentity(rows[row].subject, analysis.memberships))
    let remarks = [rows[row].remark, hidden].compactMap { $0 }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  package var table: Table {
    let (rows, list) = (rows, self)
    return Table(
      title: "groups", kind: "GroupList", count: rows.count,
      columns: [
        Table.Column(
          "displayName", "GROUP", .name, shape: Shape.text.orNull, help: "the name in Entra; names need not be unique",
          namesRow: true
        ) { row in
          .structured(rows[row].shownName, rows[row].group.map { .text($0.displayName) } ?? .null)
        },
        Table.Column("objectID", "OBJECT ID", .identifier, help: "the ID in Entra, which bindings name") {
          .text(rows[$0].subject.name.text)
        },
        Table.Column(
          "members", "MEMBERS", .count, shape: Shape.count.orNull, help: "direct members; ? if they were not read"
        ) { row in
          rows[row].members.map { .number($0) } ?? .structured("?", .null)
        },
        Table.Column("highest", "HIGHEST", .level, help: "the highest level granted; levels are listed below") {
          .level(rows[$0].highest)
        },
        Table.Column("namespaces", "NS", .count, help: "in how many namespaces it has access of its own") {
          .number(rows[$0].namespaces)
        },
        Table.Column("bindings", "BINDINGS", .count, help: "how many bindings name it") { .number(rows[$0].bindings) },
        Table.Column("clusterWide", "CLUSTER", .count, help: "how many ClusterRoleBindings name it") {
          .number(rows[$0].clusterBindings)
        },
        Table.Column(
          "remark", "REMARK", .text, shape: Shape.text.orNull, help: "what is wrong or unusual", isWide: true
        ) { row in
          list.remark(row).map { .text($0) } ?? .structured("", .null)
        },
      ],
      resourceName: { "group/\(rows[$0].subject.name)" })
  }
}

extension GroupList.Row {
  /// Sorts groups with a name first, by name, then those that only bindings name.
  fileprivate var sortKey: (Int, Name, Name) { (group == nil ? 1 : 0, Name(name.lowercased()), subject.name) }

  /// The name, or a placeholder if it is unknown.
  fileprivate var shownName: String { group == nil && remark == "unknown object ID" ? "(unknown)" : name }
}
