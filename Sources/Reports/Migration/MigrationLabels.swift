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
        (user.id, MigrationLabels.value(user.id, directory.label(of: user.id)))
      }, uniquingKeysWith: { first, _ in first })
  }

  func person(_ row: Migration.Row) -> String { row.user.map(snapshot.directory.label) ?? subjects.name(row.subject) }

  func personValue(_ row: Migration.Row) -> Value {
    .members([
      "kind": .text(row.subject.kind.rawValue), "name": .text(row.subject.name.text),
      "displayName": row.user.map { .text($0.displayName) },
      "matches": row.user == nil ? .null : .boolean(row.isEffective),
    ])
  }

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

  func effectValue(_ row: Migration.Row) -> Value {
    switch row.proposal {
    case .bind(let candidates):
      .object([Value.Member("action", .text("bind"))] + (candidates.first.map(gainMembers) ?? []))
    case .remove(let grant):
      .members(["action": .text("remove"), "through": snapshot.bindings[grant.binding].value])
    case .keep(let obstacle): .members(["action": .text("none"), "reason": .text(obstacle.label)])
    }
  }

  /// The groups whose binding would be a larger change, each with the number of others who would gain access.
  func others(_ row: Migration.Row) -> String {
    candidates(row).dropFirst().map { candidate in
      let more = candidate.unread.isEmpty ? "" : "+"
      return "\(subjects.name(candidate.group)) (\(candidate.gains.count)\(more))"
    }.joined(separator: ", ")
  }

  func candidatesValue(_ row: Migration.Row) -> Value { .list(candidates(row).map(value)) }

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

  private func value(_ candidate: Migration.Candidate) -> Value {
    .object(
      [
        Value.Member("group", subjects.value(Subject(kind: .group, name: candidate.group.id.name))),
        Value.Member("through", .list(candidate.path.map { .text($0.description) })),
      ] + gainMembers(candidate))
  }

  private func gainMembers(_ candidate: Migration.Candidate) -> [Value.Member] {
    [
      Value.Member(
        "gains",
        .list(
          candidate.gains.map { member in
            let id = id(member)
            return id.flatMap { users[$0] } ?? MigrationLabels.value(id, name(member))
          })),
      Value.Member("unread", .list(candidate.unread.map { .text($0.description) })),
    ]
  }

  private static func value(_ id: ObjectID?, _ name: String?) -> Value {
    .members([
      "id": id.map { .text($0.description) }, "displayName": .text(name ?? id?.description ?? ""),
    ])
  }

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
