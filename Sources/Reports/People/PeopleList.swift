import AccessModel
import AccessAnalysis
import Manifests

/// People, and the groups, bindings and Azure roles that give them access.
package struct PeopleList: Sendable {
  /// A subject, and the grants and assignments that it holds.
  package struct Holder: Sendable {
    package let subject: Subject
    package let bindings: [Int32]
    package let azure: [AzureWay]

    package init(_ subject: Subject, bindings: [Int32], azure: [AzureWay] = []) {
      self.subject = subject
      self.bindings = bindings
      self.azure = azure
    }

    /// Everything that a subject holds, without what everyone who signs in holds.
    package init(_ access: EffectiveAccess) {
      self.init(access.who.subject, bindings: access.bindings, azure: access.rows.compactMap(\.way))
    }
  }

  /// The rows by name, people with cluster-wide access first.
  package let rows: [PeopleWithAccess.Row]
  private let holders: [Holder]
  private let analysis: Analysis
  private let people: PeopleWithAccess
  private let labels: PersonLabels
  /// What it means for a person that the token cannot carry all groups.
  private let beyondToken: [PeopleWithAccess.Who: String]
  /// Azure's part of the answer, for its deny assignments.
  private let azure: AzureWhoCan?
  /// Missing data that could add Azure roles in the namespace of the list.
  private let azureGaps: [Gap]
  /// The number of ServiceAccounts left out, as they are not people.
  package let accountCount: Int
  /// The number of hidden system subjects.
  package let hiddenCount: Int

  private var snapshot: Snapshot { analysis.roles.snapshot }

  /// - Parameters:
  ///   - azureGaps: Missing data that could add Azure roles.
  ///   - includesSystem: Whether the system's own subjects are listed, which nothing but system bindings names.
  package init(
    _ holders: [Holder], azure: AzureWhoCan? = nil, azureGaps: [Gap] = [], includesSystem: Bool = true,
    _ analysis: Analysis
  ) {
    let snapshot = analysis.roles.snapshot
    let labels = PersonLabels(snapshot)
    people = PeopleWithAccess(holders.map(\.subject), analysis.memberships)
    let isAccount = { (row: PeopleWithAccess.Row) in
      if case .subject(let subject) = row.who { subject.kind == .serviceAccount } else { false }
    }
    accountCount = people.rows.count(where: isAccount)
    self.holders = holders
    self.analysis = analysis
    self.labels = labels
    self.azure = azure
    self.azureGaps = azureGaps
    let isSystem = { (row: PeopleWithAccess.Row) in
      if case .subject(let subject) = row.who { snapshot.isSystem(subject) } else { false }
    }
    let all = people.rows.filter { !isAccount($0) }
    let listed = includesSystem ? all : all.filter { !isSystem($0) }
    hiddenCount = all.count - listed.count
    beyondToken = Dictionary(
      uniqueKeysWithValues: listed.compactMap { row in
        let member: Directory.Member? =
          switch row.who {
          case .user(let id): .user(id)
          case .servicePrincipal(let id): .servicePrincipal(id)
          case .subject: nil
          }
        return member.flatMap(analysis.memberships.tokenNote).map { (row.who, $0) }
      })
    let keyed = listed.map { row in
      let isEverywhere = row.ways.contains { way in
        let holder = holders[way.subject]
        return holder.bindings.contains { snapshot.bindings[Int($0)].scope == .cluster }
          || holder.azure.contains { $0.scope == .cluster }
      }
      return (key: (isEverywhere ? 0 : 1, Name(labels.name(row.who)), Name(labels.account(row.who))), row: row)
    }
    rows = keyed.sorted { $0.key < $1.key }.map(\.row)
  }

  /// The people with access through some bindings.
  package init(grantedBy bindings: some Sequence<Int32>, _ analysis: Analysis) {
    self.init(PeopleList.holders(of: bindings, analysis.roles.snapshot.index), analysis)
  }

  /// The people with access to a namespace: by its RoleBindings, cluster-wide, or by Azure roles.
  package init(
    in namespace: Name, includesSystem: Bool, _ analysis: Analysis
  ) {
    let snapshot = analysis.roles.snapshot
    let own = snapshot.index.number(ofNamespace: namespace).map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []
    let bound = PeopleList.holders(of: own + snapshot.index.clusterBindings, snapshot.index)
    let azure = analysis.authorizer.azure
    self.init(
      PeopleList.joined(bound, azure?.ways(applyingIn: namespace) ?? [:]),
      azureGaps: azure?.gaps(in: namespace) ?? [], includesSystem: includesSystem, analysis)
  }

  /// The holders of bindings and of Azure roles, merged.
  private static func joined(_ bound: [Holder], _ azure: [Subject: [AzureWay]]) -> [Holder] {
    var azure = azure
    let both = bound.map {
      Holder($0.subject, bindings: $0.bindings, azure: azure.removeValue(forKey: $0.subject) ?? [])
    }
    return both + azure.sorted { $0.key < $1.key }.map { Holder($0.key, bindings: [], azure: $0.value) }
  }

  private static func holders(of bindings: some Sequence<Int32>, _ index: SnapshotIndex) -> [Holder] {
    var all: [Int: [Int32]] = [:]
    for binding in bindings {
      for subject in Set(index.subjectsOfBinding[Int(binding)]) { all[Int(subject), default: []].append(binding) }
    }
    return all.sorted { $0.key < $1.key }.map { Holder(index.subjects[$0.key], bindings: $0.value) }
  }

  /// The people whom an answer to "who can …?" allows the action.
  ///
  /// - Parameter subject: The subject through which they have access; nil for all.
  package init(
    _ answer: WhoCan, azure: AzureWhoCan?, through subject: Subject? = nil, includesSystem: Bool = true,
    _ analysis: Analysis
  ) {
    let subjects = analysis.roles.snapshot.index.subjects
    let byAzure = Dictionary((azure?.rows ?? []).map { ($0.subject, $0.ways) }, uniquingKeysWith: +)
    let bound = answer.rows.map { row in
      Holder(
        subjects[row.subject],
        bindings: Array(answer.clusterBindings(of: row)) + Array(answer.namespaceBindings(of: row)))
    }
    let holders = PeopleList.joined(bound, byAzure).filter { subject == nil || $0.subject == subject }
    self.init(holders, azure: azure, includesSystem: includesSystem, analysis)
  }

  /// The people of several lists together.
  package init(joining lists: [PeopleList], includesSystem: Bool, _ analysis: Analysis) {
    let all = lists.flatMap(\.holders)
    let bySubject = Dictionary(grouping: all, by: \.subject)
    let holders = all.map(\.subject).distinct.map { subject in
      let held = bySubject[subject] ?? []
      return Holder(
        subject, bindings: Set(held.flatMap(\.bindings)).sorted(), azure: held.flatMap(\.azure).distinct)
    }
    self.init(
      holders, azure: lists.lazy.compactMap(\.azure).first, azureGaps: lists.flatMap(\.azureGaps).distinct,
      includesSystem: includesSystem, analysis)
  }

  /// The subject at the end of a way.
  package func holder(of way: PeopleWithAccess.Way) -> Holder { holders[way.subject] }

  /// The ways that count: those that could be activated only where there is no other.
  private func ways(_ row: PeopleWithAccess.Row) -> [PeopleWithAccess.Way] {
    row.isEligibleOnly ? row.ways : row.ways.filter { !$0.isEligible }
  }

  private func bindings(of row: PeopleWithAccess.Row) -> [Int32] {
    var seen: Set<Int32> = []
    return ways(row).flatMap { holder(of: $0).bindings }.filter { seen.insert($0).inserted }
  }

  private func level(_ row: PeopleWithAccess.Row) -> CellValue {
    .level(
      EffectiveLevel(
        kubernetes: analysis.levels.highest(ofBindings: bindings(of: row)),
        azure: ways(row).lazy.flatMap { holder(of: $0).azure }.reduce(.none) { $0.union($1.range) }))
  }

  private func place(_ row: PeopleWithAccess.Row) -> CellValue {
    let all = ways(row).reduce(into: Set<Scope>()) { $0.formUnion(scopes(holder(of: $1))) }
    return .places(all.compactMap(\.namespace).sorted(), isEverywhere: all.contains(.cluster))
  }

  private func scopes(_ holder: Holder) -> Set<Scope> {
    Set(holder.bindings.map { snapshot.bindings[Int($0)].scope } + holder.azure.map(\.scope))
  }

  /// Missing data about the groups on the way, or about Azure roles in the namespace, that could add people.
  package var gaps: [Gap] {
    let unread = people.unread.count
    guard unread > 0 else { return azureGaps }
    return azureGaps + [Gap([.members], reason: "the members of \(counted(unread, "group", "groups")) were not read")]
  }

  /// The notes on the answer.
  package var notes: [String] {
    let directory = snapshot.directory
    var notes: [String] = []
    if let readAt = directory.readAt { notes.append("memberships as of \(readAt).") }
    if directory.eligible == nil {
      notes.append("active members only: who could activate a membership (PIM) was not read.")
    }
    if !people.empty.isEmpty {
      notes.append("without members: \(listed(people.empty.sorted().map { labels.group($0) }, most: 5)).")
    }
    let activatable = Set(snapshot.contents.eligibleRoleAssignments.map(\.principalID)).sorted()
    if !activatable.isEmpty {
      let names = activatable.map { directory.label(of: $0) ?? $0.description }
      notes.append("Azure roles could be activated by \(listed(names, most: 5)): only what is active is listed.")
    }
    if accountCount > 0 {
      notes.append("\(counted(accountCount, "service account is", "service accounts are")) not listed.")
    }
    return notes
  }

  package var table: Table {
    let (rows, labels, list) = (rows, labels, self)
    return Table(
      title: "people", kind: "PeopleList", count: rows.count,
      columns: [
        Table.Column("name", "PERSON", .name, help: "its name", namesRow: true) { .text(labels.name(rows[$0].who)) },
        Table.Column("account", "ACCOUNT", .name, help: "the name that signs in") {
          .structured(labels.account(rows[$0].who), labels.value(rows[$0].who))
        },
        Table.Column("highest", "HIGHEST", .level, help: "the highest level granted; levels are listed below") {
          list.level(rows[$0])
        },
        Table.Column("where", "WHERE", .text, help: "in which namespaces; everywhere is every namespace") {
          list.place(rows[$0])
        },
        Table.Column("through", "THROUGH", .text, help: "the binding, Azure role or groups that grant it") {
          list.through(rows[$0])
        },
        Table.Column("state", "STATE", .text, help: "disabled, guest, unknown …; empty if nothing is unusual") {
          .text(list.state(rows[$0]))
        },
        Table.Column("kind", "KIND", .text, help: "what kind of subject or object it is", isWide: true) {
          .text(labels.kind(rows[$0].who))
        },
      ],
      resourceName: { rows[$0].who.spelling(labels.account(rows[$0].who)) })
  }

  /// The Azure deny assignments that apply to the person, whatever it was granted.
  func denials(_ row: PeopleWithAccess.Row) -> [AzureDenial] {
    labels.subject(row.who).flatMap { analysis.authorizer.azure?.denials(of: $0) } ?? []
  }

  /// Remarks on the account, such as `disabled`; empty if there are none.
  package func state(_ row: PeopleWithAccess.Row) -> String {
    let tooMany = beyondToken[row.who]
    let denials = labels.subject(row.who).flatMap { azure?.denials(of: $0) } ?? []
    let denied = denials.isEmpty ? "" : "denied by \(listed(denials.map(\.mark)))"
    let parts = [denied, labels.state(row), tooMany ?? "", analysis.levels.systemRemark(on: bindings(of: row)) ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func through(_ row: PeopleWithAccess.Row) -> CellValue {
    // Cluster-wide access comes first, as it is what WHERE shows.
    let leadsEverywhere = { (way: PeopleWithAccess.Way) in scopes(holder(of: way)).contains(.cluster) }
    guard let first = ways(row).first(where: leadsEverywhere) ?? ways(row).first else { return .text("") }
    return .shortened(listed([labels.path(first)], of: row.ways.count)) {
      WholeCell(
        row.ways.map(whole).joined(separator: "; "),
        .list(
          row.ways.map { way in
            .members([
              "groups": .list(way.path.reversed().map { labels.subjectValue($0) }),
              "eligible": .boolean(way.isEligible),
              "bindings": .list(holder(of: way).bindings.map { snapshot.bindings[Int($0)].value }),
              "azureRoles": .list(holder(of: way).azure.map(\.value)),
            ])
          }))
    }
  }

  /// A way in full: the groups, and every binding and Azure role with its place.
  private func whole(_ way: PeopleWithAccess.Way) -> String {
    let holder = holder(of: way)
    let sources =
      holder.bindings.map { snapshot.bindings[Int($0)].through } + holder.azure.map(\.label)
    return "\(labels.path(way)): \(sources.joined(separator: ", "))"
  }
}
