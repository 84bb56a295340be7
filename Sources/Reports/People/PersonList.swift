import AccessModel
import AccessAnalysis
import Manifests

/// Everybody known, with the highest level of what each holds.
package struct PersonList: Sendable {
  package struct Row: Sendable {
    package let person: KnownPeople.Person
    package let access: AccessSummaries.Summary
    let name: String
    let account: String
    let state: String
    /// The number of bindings that name the person.
    package let bindings: Int
  }

  /// Sorted by name.
  package let rows: [Row]
  /// The number of hidden system users.
  package let hiddenCount: Int
  private let labels: PersonLabels
  private let analysis: Analysis
  private let systemGrants: SystemGrants

  package init(_ analysis: Analysis, _ selection: Selection = Selection()) {
    let snapshot = analysis.roles.snapshot
    let labels = PersonLabels(snapshot)
    let subjects = SubjectLabels(snapshot.directory)
    let all = KnownPeople(analysis).people
    let listed = selection.includesSystem ? all : all.filter { !snapshot.isSystem($0.subject) }
    let wanted = listed.filter { person in
      guard let typed = selection.name else { return true }
      return typed == person.subject.name || typed == Name(labels.account(person.who))
        || typed == Name(labels.name(person.who)) || subjects.isShown(person.subject, as: typed)
        || snapshot.directory.isNamed(typed, person.who)
    }
    let index = snapshot.index
    var rows: [Row] = []
    rows.reserveCapacity(wanted.count)
    (0..<wanted.count).inParts(
      of: 1_024,
      { part in
        var summaries = AccessSummaries(analysis)
        return wanted[part].map { person in
          Row(
            person: person, access: summaries.summary(of: SubjectIdentity(person, analysis.memberships)),
            name: labels.name(person.who), account: labels.account(person.who),
            state: labels.remarks(on: person.who).joined(separator: ", "),
            bindings: index.number(of: person.subject).map { index.bindingsOfSubject[$0].count } ?? 0)
        }
      },
      { part in
        rows += part
        return true
      })
    self.rows = rows.sorted(keyed: { ($0.sortKey, $0.person.subject) }, by: <)
    hiddenCount = all.count - listed.count
    self.labels = labels
    self.analysis = analysis
    systemGrants = SystemGrants(analysis)
  }

  /// What is unusual, and whether a binding that lists do not show decides the level; empty if nothing is.
  private func state(_ row: Int) -> String {
    let remark = systemGrants.remark(on: SubjectIdentity(rows[row].person, analysis.memberships))
    return [rows[row].state, remark ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  package var table: Table {
    let (rows, labels, list) = (rows, labels, self)
    return Table(
      title: "people", kind: "PersonList", count: rows.count,
      columns: [
        Table.Column("name", "PERSON", .name, help: "the name in Entra; names need not be unique", namesRow: true) {
          .text(rows[$0].name)
        },
        Table.Column(
          "account", "ACCOUNT", .name, shape: PersonLabels.form.shape, help: "the name that signs in, or the object ID"
        ) {
          .structured(rows[$0].account, labels.value(rows[$0].person.who))
        },
        Table.Column("highest", "HIGHEST", .level, help: "the highest level held, also through groups") {
          .level(rows[$0].access.highest)
        },
        Table.Column("namespaces", "NS", .count, help: "in how many namespaces it has access of its own") {
          .number(rows[$0].access.namespaces)
        },
        Table.Column(
          "clusterWide", "CLUSTER", .text, shape: .boolean, help: "yes if something is held in the whole cluster"
        ) { row in
          let isClusterWide = rows[row].access.isClusterWide
          return .structured(isClusterWide ? "yes" : "", .boolean(isClusterWide))
        },
        Table.Column("state", "STATE", .text, help: "disabled, guest, unknown …; empty if nothing is unusual") {
          .text(list.state($0))
        },
        Table.Column("bindings", "BINDINGS", .count, help: "how many bindings name it") { .number(rows[$0].bindings) },
        Table.Column("kind", "KIND", .text, help: "what kind of subject or object it is", isWide: true) {
          .text(labels.kind(rows[$0].person.who))
        },
        Table.Column(
          "objectID", "OBJECT ID", .identifier, shape: Shape.text.orNull, help: "the ID in Entra, which bindings name",
          isWide: true
        ) { row in
          rows[row].person.who.objectID.map { .text($0.description) } ?? .structured("", .null)
        },
      ],
      resourceName: { rows[$0].person.who.spelling(labels.account(rows[$0].person.who)) })
  }
}

extension PersonList.Row {
  fileprivate var sortKey: Name { Name(name.lowercased()) }
}

extension Directory {
  /// Whether the typed name is the user principal name in any case, or the display name.
  fileprivate func isNamed(_ typed: Name, _ who: PeopleWithAccess.Who) -> Bool {
    guard case .user(let id) = who, let user = user(id) else { return false }
    return user.userPrincipalName.foldingASCIICase == typed.foldingASCIICase || Name(user.displayName) == typed
  }
}

extension PeopleWithAccess.Who {
  /// The object ID; nil for a subject that is not identified by one.
  var objectID: ObjectID? {
    switch self {
    case .user(let id), .servicePrincipal(let id): id
    case .subject(let subject): subject.objectID
    }
  }

  /// The person as commands accept it: `user:ada@contoso.com`.
  func spelling(_ account: String) -> String {
    switch self {
    case .user: "user:\(account)"
    case .servicePrincipal: "sp:\(account)"
    case .subject(let subject): subject.spelling
    }
  }
}
