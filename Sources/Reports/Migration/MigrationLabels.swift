import AccessModel
import AccessAnalysis
import Manifests

/// The messages about moving users to groups.
struct MigrationLabels: Sendable {
  private let snapshot: Snapshot
  private let subjects: SubjectLabels
  /// Users as programs read them.
  private let users: [ObjectID: Value]

  /// - Parameter isForList: Whether many rows are asked about, in which the same people come again and again.
  init(_ snapshot: Snapshot, isForList: Bool = false) {
    let directory = snapshot.directory
    self.snapshot = snapshot
    subjects = SubjectLabels(directory)
    users = Dictionary(
      (isForList ? directory.users : []).lazy.map { user in
        (user.id, MigrationLabels.memberForm((user.id, directory.label(of: user.id))))
      }, uniquingKeysWith: { first, _ in first })
  }

  func person(_ row: Migration.Row) -> String { row.user.map(snapshot.directory.label) ?? subjects.name(row.subject) }

  /// How a person whom a binding names is written.
  static let personForm = Form<Migration.Row>([
    FormField("kind", "the kind of the subject", .cases) { $0.subject.kind },
    FormField("name", "the name in the binding", .text) { $0.subject.name.text },
    .optional("displayName", "the name in Entra, if it is known", .text) { $0.user?.displayName },
    FormField("matches", "whether the name matches the person's; null if nobody is known by it", Form.boolean.orNull) {
      $0.user == nil ? nil : $0.isEffective
    },
  ])

  func personValue(_ row: Migration.Row) -> Value { MigrationLabels.personForm(row) }

  /// The proposed group, or the group that already holds the role; nil if there is none.
  func group(_ row: Migration.Row) -> Subject? {
    switch row.proposal {
    case .bind(let candidates): candidates.first.map { Subject(kind: .group, name: $0.group.id.name) }
    case .remove(let grant): snapshot.bindings[grant.binding].subjects[grant.subject]
    case .keep: nil
    }
  }

  func name(_ group: Subject) -> String { subjects.name(group) }

  func value(_ group: Subject) -> Value { subjects.value(group) }

  /// The effect of the change, in a cell.
  func effect(_ row: Migration.Row) -> String {
    switch row.proposal {
    case .bind(let candidates): candidates.first.map { gains($0, row) } ?? ""
    case .remove(let grant): "holds it already, by \(label(grant))"
    case .keep(let obstacle): "stays: \(obstacle.label)"
    }
  }

  private static let bindForm = Form<(labels: MigrationLabels, candidate: Migration.Candidate)>(
    [.constant("action", "the group is to be bound", "bind")] + gainFields)
  private static let removeForm = Form<Binding>([
    .constant("action", "the person's entry is redundant", "remove"),
    FormField("through", "the binding by which a group of the person holds the role", Binding.form) { $0 },
  ])
  private static let keepForm = Form<Migration.Obstacle>([
    .constant("action", "nothing can be done", "none"),
    FormField("reason", "why the person's entry stays, as a clause", .text) { $0.label },
  ])

  /// How the effect of a proposal is written.
  static let effectForm = Form<(labels: MigrationLabels, row: Migration.Row)>(
    .either([bindForm.shape, removeForm.shape, keepForm.shape])
  ) { labels, row in
    switch row.proposal {
    case .bind(let candidates): candidates.first.map { bindForm((labels, $0)) } ?? .null
    case .remove(let grant): removeForm(labels.snapshot.bindings[grant.binding])
    case .keep(let obstacle): keepForm(obstacle)
    }
  }

  func effectValue(_ row: Migration.Row) -> Value { MigrationLabels.effectForm((self, row)) }

  /// The groups whose binding would be a larger change, each with the number of others who would gain access.
  func others(_ row: Migration.Row) -> String {
    candidates(row).dropFirst().map { candidate in
      let more = candidate.unread.isEmpty ? "" : "+"
      return "\(subjects.name(candidate.group)) (\(candidate.gains.count)\(more))"
    }.joined(separator: ", ")
  }

  func candidatesValue(_ row: Migration.Row) -> Value {
    MigrationLabels.candidateForm.list(candidates(row).map { (self, $0) })
  }

  func message(_ row: Migration.Row) -> String {
    let place = row.scope.namespace.map { "in \($0)" } ?? "in the whole cluster"
    let what = "\(person(row)): \(row.role.label) \(place)"
    switch row.proposal {
    case .bind: return "\(what) by \(group(row).map(name) ?? ""); \(effect(row))."
    case .remove: return "\(what): \(group(row).map(name) ?? "") \(effect(row)), so the person's entry is redundant."
    case .keep: return "\(what) \(effect(row))."
    }
  }

  private func candidates(_ row: Migration.Row) -> [Migration.Candidate] {
    if case .bind(let candidates) = row.proposal { candidates } else { [] }
  }

  private func gains(_ candidate: Migration.Candidate, _ row: Migration.Row) -> String {
    var text =
      candidate.gains.isEmpty
      ? "nobody else gains"
      : "\(counted(candidate.gains.count, "other gains", "others gain")): "
        + listed(candidate.gains.prefix(3).map(name), most: 3, of: candidate.gains.count)
    if !candidate.unread.isEmpty {
      text += ", and whoever is in \(listed(candidate.unread.map(groupName))), whose members were not read"
    }
    if !row.isEffective { text += "; the person gains too, as the name in the binding matches nobody" }
    return text
  }

  /// How a group that could be bound is written.
  static let candidateForm = Form<(labels: MigrationLabels, candidate: Migration.Candidate)>(
    [
      FormField("group", "the group", SubjectLabels.form) { labels, candidate in
        (labels.subjects, Subject(kind: .group, name: candidate.group.id.name))
      },
      FormField("through", "the object IDs of the groups on the way", .texts) {
        $0.candidate.path.map(\.description)
      },
    ] + gainFields)

  private static let gainFields: [FormField<(labels: MigrationLabels, candidate: Migration.Candidate)>] = [
    FormField("gains", "who else would gain access", memberForm.made.list) { labels, candidate in
      candidate.gains.map { member in
        let id = labels.id(member)
        return id.flatMap { labels.users[$0] } ?? memberForm((id, labels.name(member)))
      }
    },
    FormField("unread", "the object IDs of the groups whose members were not read", .texts) {
      $0.candidate.unread.map(\.description)
    },
  ]

  /// How a member of a group is written.
  private static let memberForm = Form<(id: ObjectID?, name: String?)>([
    .optional("id", "the object ID, if it is known", .text) { $0.id?.description },
    FormField("displayName", "the name in Entra, or the object ID", .text) { $0.name ?? $0.id?.description ?? "" },
  ])

  func name(_ member: Directory.Member) -> String {
    let directory = snapshot.directory
    return switch member {
    case .user(let id), .servicePrincipal(let id): directory.label(of: id) ?? id.description
    case .group(let id): groupName(id)
    case .other(let kind): kind
    }
  }

  private func id(_ member: Directory.Member) -> ObjectID? {
    switch member {
    case .user(let id), .servicePrincipal(let id), .group(let id): id
    case .other: nil
    }
  }

  private func groupName(_ id: ObjectID) -> String {
    snapshot.directory.group(id).map(subjects.name) ?? id.description
  }

  private func label(_ grant: Grant) -> String {
    let binding = snapshot.bindings[grant.binding]
    return "\(binding.kind) \(binding.name), \(binding.role.label)"
  }
}

extension Migration.Obstacle {
  /// The reason as a clause.
  package var label: String {
    switch self {
    case .unknownPerson: "nobody in the directory has this name"
    case .disabledPerson: "the account is disabled, so revoke it instead"
    case .noGroup: "the person is in no group that was read"
    case .noSecurityGroup: "the person is in no security-enabled group, and tokens carry no others"
    case .roleMissing: "the role is missing, so it grants nothing"
    case .namespaceTerminating: "the namespace is being deleted"
    }
  }
}
