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
    /// The Azure roles that have to be activated first.
    package let eligible: [AzureWay]

    package init(
      _ subject: Subject, bindings: [Int32], azure: [AzureWay] = [], eligible: [AzureWay] = []
    ) {
      self.subject = subject
      self.bindings = bindings
      self.azure = azure
      self.eligible = eligible
    }

    /// Everything that a subject holds, without what everyone who signs in holds.
    package init(_ access: EffectiveAccess) {
      self.init(access.who.subject, bindings: access.bindings, azure: access.rows.compactMap(\.way))
    }
  }

  /// The rows by name, people with cluster-wide access first.
  package let rows: [PeopleWithAccess.Row]
  private let holders: [Holder]
  /// Which holders hold something in the whole cluster, and which hold nothing before something is activated: people
  /// have many ways, whose holders are not copied to be asked.
  private let isEverywhere: [Bool], isInactive: [Bool]
  let analysis: Analysis
  private let people: PeopleWithAccess
  /// The namespaces by name, and the position of each of the index among them.
  let namespaces: Lazily<(names: [Name], ranks: [Int32])>
  let labels: PersonLabels
  /// What it means for a person that the token cannot carry all groups.
  let beyondToken: [PeopleWithAccess.Who: String]
  /// Azure's part of the answer, for its deny assignments.
  let azure: AzureWhoCan?
  /// The namespace that the list is of; nil if it is of several places.
  let namespace: Name?
  /// Missing data that could add Azure roles in the namespace of the list.
  private let azureGaps: [Gap]
  /// The number of ServiceAccounts left out, as they are not people.
  package let accountCount: Int
  /// The number of hidden system subjects.
  package let hiddenCount: Int

  var snapshot: Snapshot { analysis.roles.snapshot }

  /// - Parameters:
  ///   - namespace: The namespace that the list is of; nil if it is of several places.
  ///   - azureGaps: Missing data that could add Azure roles.
  ///   - includesSystem: Whether the system's own subjects are listed, which nothing but system bindings names.
  package init(
    _ holders: [Holder], in namespace: Name? = nil, azure: AzureWhoCan? = nil, azureGaps: [Gap] = [],
    includesSystem: Bool = true,
    _ analysis: Analysis
  ) {
    let snapshot = analysis.roles.snapshot
    let labels = PersonLabels(snapshot)
    people = PeopleWithAccess(holders.map(\.subject), analysis.memberships)
    let isAccount = { (row: PeopleWithAccess.Row) in
      if case .subject(let subject) = row.who { subject.kind == .serviceAccount } else { false }
    }
    accountCount = people.rows.count(where: isAccount)
    namespaces = Lazily {
      let order = snapshot.index.namespaces.enumerated().sorted { $0.element < $1.element }
      var ranks = [Int32](repeating: 0, count: order.count)
      for (rank, namespace) in order.enumerated() { ranks[namespace.offset] = Int32(rank) }
      return (order.map(\.element), ranks)
    }
    self.holders = holders
    let isEverywhere = holders.map { PeopleList.isEverywhere($0, snapshot.index) }
    self.isEverywhere = isEverywhere
    isInactive = holders.map { $0.bindings.isEmpty && $0.azure.isEmpty }
    self.analysis = analysis
    self.labels = labels
    self.azure = azure
    self.namespace = namespace
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
    rows = listed.sorted(
      keyed: { row in
        let leads = row.ways.contains { isEverywhere[$0.subject] }
        return (leads ? 0 : 1, Name(labels.name(row.who)), Name(labels.account(row.who)))
      }, by: <)
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
      PeopleList.joined(
        bound, azure?.ways(applyingIn: namespace) ?? [:], eligible: azure?.eligibleWays(applyingIn: namespace) ?? [:]),
      in: namespace,
      azureGaps: azure?.gaps(in: namespace) ?? [], includesSystem: includesSystem, analysis)
  }

  /// The holders of bindings and of Azure roles, merged.
  private static func joined(
    _ bound: [Holder], _ azure: [Subject: [AzureWay]], eligible: [Subject: [AzureWay]] = [:]
  ) -> [Holder] {
    let further = Set(azure.keys).union(eligible.keys).subtracting(bound.map(\.subject)).sorted()
    return (bound + further.map { Holder($0, bindings: []) }).map { holder in
      Holder(
        holder.subject, bindings: holder.bindings, azure: azure[holder.subject] ?? [],
        eligible: eligible[holder.subject] ?? [])
    }
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
        subject, bindings: Set(held.flatMap(\.bindings)).sorted(), azure: held.flatMap(\.azure).distinct,
        eligible: held.flatMap(\.eligible).distinct)
    }
    self.init(
      holders, azure: lists.lazy.compactMap(\.azure).first, azureGaps: lists.flatMap(\.azureGaps).distinct,
      includesSystem: includesSystem, analysis)
  }

  /// The subject at the end of a way.
  package func holder(of way: PeopleWithAccess.Way) -> Holder { holders[way.subject] }

  /// Whether a way gives nothing before something is activated: a membership, or the Azure roles at its end.
  func isEligible(_ way: PeopleWithAccess.Way) -> Bool { way.isEligible || isInactive[way.subject] }

  /// Whether the subject at the end of a way holds something in the whole cluster.
  func isEverywhere(_ way: PeopleWithAccess.Way) -> Bool { isEverywhere[way.subject] }

  func isEligibleOnly(_ row: PeopleWithAccess.Row) -> Bool { row.ways.allSatisfy(isEligible) }

  /// The ways that count: those that could be activated only where there is no other.
  func ways(_ row: PeopleWithAccess.Row) -> [PeopleWithAccess.Way] {
    isEligibleOnly(row) ? row.ways : row.ways.filter { !isEligible($0) }
  }

  func bindings(of row: PeopleWithAccess.Row) -> [Int32] {
    var seen: Set<Int32> = []
    return heldBindings(by: row).filter { seen.insert($0).inserted }
  }

  /// The bindings on all ways that count, in their order; some repeatedly.
  func heldBindings(by row: PeopleWithAccess.Row) -> [Int32] {
    var bindings: [Int32] = []
    for way in ways(row) { bindings += holders[way.subject].bindings }
    return bindings
  }

  func azure(of row: PeopleWithAccess.Row) -> [AzureWay] {
    let ways = ways(row)
    return ways.flatMap { holders[$0.subject].azure }
      + (isEligibleOnly(row) ? ways.flatMap { holders[$0.subject].eligible } : [])
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
    if !activatable.isEmpty && namespace == nil {
      let names = activatable.map { directory.label(of: $0) ?? $0.description }
      notes.append("Azure roles could be activated by \(listed(names, most: 5)): only what is active is listed.")
    }
    if accountCount > 0 {
      notes.append("\(counted(accountCount, "service account is", "service accounts are")) not listed.")
    }
    return notes
  }
}
