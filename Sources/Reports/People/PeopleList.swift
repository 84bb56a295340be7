import AccessModel
import AccessReview
import Manifests

/// People, and through which groups and bindings they hold what they hold.
package struct PeopleList: Sendable {
  /// In the order of names, those who hold something everywhere first.
  package let rows: [PeopleBehind.Row]
  /// The bindings that count, by the number of the subject that they name.
  private let bindings: [Int: [Int32]]
  private let levels: AccessLevels
  private let people: PeopleBehind
  private let words: PersonWords
  /// In how many groups those are whose tokens cannot carry them all.
  private let beyondToken: [PeopleBehind.Who: Int]
  /// How many ServiceAccounts were left out: they are no people.
  package let accountCount: Int

  private var snapshot: Snapshot { levels.roles.snapshot }

  /// - Parameter bindings: The bindings that count, by the number of the subject that they name.
  package init(_ bindings: [Int: [Int32]], _ memberships: Memberships, _ levels: AccessLevels) {
    let snapshot = levels.roles.snapshot
    let index = snapshot.index
    let words = PersonWords(snapshot)
    people = PeopleBehind(bindings.keys.sorted(), memberships, in: index)
    let isAccount = { (row: PeopleBehind.Row) in
      if case .subject(let number) = row.who { index.subjects[number].kind == .serviceAccount } else { false }
    }
    accountCount = people.rows.count(where: isAccount)
    self.bindings = bindings
    self.levels = levels
    self.words = words
    let listed = people.rows.filter { !isAccount($0) }
    beyondToken = Dictionary(
      uniqueKeysWithValues: listed.compactMap { row in
        guard case .user(let id) = row.who else { return nil }
        return memberships.groupsBeyondToken(of: .user(id)).map { (row.who, $0) }
      })
    let keyed = listed.map { row in
      let isEverywhere = row.ways.contains { way in
        (bindings[way.subject] ?? []).contains { snapshot.bindings[Int($0)].scope == .cluster }
      }
      return (key: (isEverywhere ? 0 : 1, Name(words.name(row.who)), Name(words.account(row.who))), row: row)
    }
    rows = keyed.sorted { $0.key < $1.key }.map(\.row)
  }

  /// The people who hold something in a namespace: by its RoleBindings, or in the whole cluster.
  package init(in namespace: Name, includesSystem: Bool, _ memberships: Memberships, _ levels: AccessLevels) {
    let snapshot = levels.roles.snapshot
    let own = snapshot.index.number(ofNamespace: namespace).map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []
    let everywhere = snapshot.index.clusterBindings.filter { includesSystem || !snapshot.bindings[Int($0)].isSystem }
    self.init(snapshot.index.bySubject(own + everywhere), memberships, levels)
  }

  /// Those whom an answer to "who can …?" allows.
  package init(_ answer: WhoCan, _ memberships: Memberships, _ levels: AccessLevels) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: answer.rows.map {
          ($0.subject, Array(answer.clusterBindings(of: $0)) + Array(answer.namespaceBindings(of: $0)))
        }), memberships, levels)
  }

  /// The bindings through which a way leads.
  package func bindings(of way: PeopleBehind.Way) -> [Int32] { bindings[way.subject] ?? [] }

  private func bindings(of row: PeopleBehind.Row) -> [Int32] {
    var seen: Set<Int32> = []
    return row.ways.flatMap(bindings(of:)).filter { seen.insert($0).inserted }
  }

  /// What is not known of the groups on the way and could add people.
  package var gaps: [Gap] {
    let unread = people.unread.count
    guard unread > 0 else { return [] }
    return [Gap([.members], reason: "the members of \(unread) group\(unread == 1 ? "" : "s") were not read")]
  }

  /// What is to be said of the answer.
  package var notes: [String] {
    let directory = snapshot.directory
    var notes: [String] = []
    if let readAt = directory.readAt { notes.append("memberships as they were on \(readAt).") }
    if directory.eligible == nil {
      notes.append("active members only: who could activate a membership (PIM) was not read.")
    }
    if !people.empty.isEmpty {
      let names = people.empty.sorted().prefix(5).map { words.group($0) }.joined(separator: ", ")
      let more = people.empty.count > 5 ? " and \(people.empty.count - 5) more" : ""
      notes.append("without members: \(names)\(more).")
    }
    if accountCount > 0 {
      notes.append("\(accountCount) service account\(accountCount == 1 ? " is" : "s are") left out, as no people.")
    }
    return notes
  }

  package var table: Table {
    let (rows, words, list, snapshot) = (rows, words, self, snapshot)
    return Table(
      title: "people", kind: "PeopleList", count: rows.count,
      columns: [
        Table.Column("name", "PERSON") { .text(words.name(rows[$0].who)) },
        Table.Column("account", "ACCOUNT") { .structured(words.account(rows[$0].who), words.value(rows[$0].who)) },
        Table.Column("level", "LEVEL") { row in
          .level(list.bindings(of: rows[row]).reduce(.none) { $0.union(list.levels.range(ofBinding: Int($1))) })
        },
        Table.Column("where", "WHERE") { row in
          let scopes = Set(list.bindings(of: rows[row]).map { snapshot.bindings[Int($0)].scope })
          return .place(scopes.compactMap(\.namespace).sorted(), isEverywhere: scopes.contains(.cluster))
        },
        Table.Column("through", "THROUGH") { list.through(rows[$0]) },
        Table.Column("state", "STATE") { .text(list.state(rows[$0])) },
        Table.Column("kind", "KIND", isWide: true) { .text(words.kind(rows[$0].who)) },
      ],
      resourceName: { "\(words.kind(rows[$0].who).lowercased())/\(words.account(rows[$0].who))" })
  }

  /// What is to be known of the account, such as `disabled`; empty where nothing is.
  package func state(_ row: PeopleBehind.Row) -> String {
    let tooMany = beyondToken[row.who].map { "in \($0) groups, more than a token carries" }
    return [words.state(row), tooMany ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func through(_ row: PeopleBehind.Row) -> CellValue {
    guard let first = row.ways.first else { return .text("") }
    let more = row.ways.count > 1 ? " and \(row.ways.count - 1) more" : ""
    return .described(words.path(first) + more) {
      .list(
        row.ways.map { way in
          .members([
            "groups": .list(way.path.map { words.subjectValue($0) }), "eligible": .boolean(way.isEligible),
            "bindings": .list(bindings(of: way).map { snapshot.bindings[Int($0)].value }),
          ])
        })
    }
  }
}

extension PersonWords {
  fileprivate func subjectValue(_ group: ObjectID) -> Value {
    .members(["objectID": .text(group.description), "displayName": .text(self.group(group))])
  }
}

extension SnapshotIndex {
  /// Some bindings by the number of each subject that they name.
  package func bySubject(_ bindings: some Sequence<Int32>) -> [Int: [Int32]] {
    var all: [Int: [Int32]] = [:]
    for binding in bindings {
      for subject in Set(subjectsOfBinding[Int(binding)]) { all[Int(subject), default: []].append(binding) }
    }
    return all
  }
}
