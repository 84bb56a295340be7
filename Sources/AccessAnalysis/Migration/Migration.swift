import AccessModel
import Synchronization

/// The groups that could be bound instead of each person whom bindings name directly.
package struct Migration: Sendable {
  /// A person's entry in a binding, and its possible replacement.
  package struct Row: Sendable, Hashable {
    package let grant: Grant
    package let subject: Subject
    package let scope: Scope
    package let role: RoleReference
    /// The person; nil if the directory does not have the name.
    package let user: User?
    package let proposal: Proposal

    /// Whether the binding spells the name as the cluster does; otherwise the entry matches nobody, and the person
    /// would gain access too.
    package var isEffective: Bool { user.map { $0.kubernetesName == subject.name } ?? true }
  }

  /// A replacement for a person's entry.
  package enum Proposal: Sendable, Hashable {
    /// Bind one of these groups, at least one, that the person is a member of; the smallest change first.
    case bind([Candidate])
    /// The entry is redundant: this grant already gives as much to one of the person's groups.
    case remove(beside: Grant)
    /// There is no replacement.
    case keep(Obstacle)
  }

  /// A group that could be bound instead of a person.
  package struct Candidate: Sendable, Hashable {
    package let group: Group
    /// The groups from the one with the person as a direct member to this one, inclusive.
    package let path: [ObjectID]
    /// The other members who would gain access, sorted by object ID.
    package let gains: [Directory.Member]
    /// The nested groups whose members were not read: more people may gain access.
    package let unread: [ObjectID]
  }

  /// Why a person's entry cannot be replaced.
  package enum Obstacle: Sendable, Hashable, CaseIterable {
    /// The directory has no user with the name.
    case unknownPerson
    /// The account is disabled: the entry should be revoked, not replaced.
    case disabledPerson
    /// The person is in no group that was read.
    case noGroup
    /// The person is in groups, but tokens omit all of them.
    case noSecurityGroup
    /// The binding grants nothing.
    case roleMissing
    /// The namespace is being deleted, so nothing can be created in it.
    case namespaceTerminating
  }

  package let snapshot: Snapshot
  /// Sorted by person, unknown people last; then cluster-wide entries first, then by namespace and role.
  package let rows: [Row]
  /// The missing data that could change the proposals.
  package let gaps: [Gap]

  /// Omits the bindings of Kubernetes and its add-ons, and those without a namespace.
  ///
  /// - Parameters:
  ///   - bindings: The numbers of the bindings to include; nil for all.
  ///   - meter: Counts the entries.
  package init(_ roles: EffectiveRoles, bindings: Set<Int>? = nil, meter: WorkMeter? = nil) {
    let snapshot = roles.snapshot
    let entries = snapshot.entries(of: bindings)
    meter?.expect(entries.count)
    // As many as there are cores, each with what it has found out before.
    let idle = Mutex<[ProposalSearch]>([])
    var rows: [Row] = []
    rows.reserveCapacity(entries.count)
    entries.indices.inParts(of: 256) { part in
      var search = idle.withLock { $0.popLast() } ?? ProposalSearch(roles)
      defer { idle.withLock { $0.append(search) } }
      return entries[part].map { entry in
        let binding = snapshot.bindings[entry.grant.binding]
        meter?.add(1)
        return Row(
          grant: entry.grant, subject: binding.subjects[entry.grant.subject].resolved(in: binding.scope),
          scope: binding.scope, role: binding.role, user: entry.user,
          proposal: search.proposal(for: entry.user, in: entry.grant.binding))
      }
    } _: {
      rows += $0
      return true
    }
    self.rows = rows
    self.snapshot = snapshot
    gaps = snapshot.migrationGaps
  }
}

/// A person's entry in a binding, before sorting.
private struct Entry {
  let grant: Grant
  let name: Name
  let user: User?
}

extension Snapshot {
  /// The people's entries in bindings, in the order of `Migration.rows`.
  fileprivate func entries(of wanted: Set<Int>?) -> [Entry] {
    var entries: [Entry] = []
    for number in bindings.indices
    where wanted?.contains(number) != false && !index.isSystemBinding[number]
      && bindings[number].scope != .namespace("")
    {
      for (position, subject) in bindings[number].subjects.enumerated() where subject.namesPerson(in: directory) {
        entries.append(
          Entry(
            grant: Grant(binding: number, subject: position), name: subject.name, user: directory.person(subject.name)))
      }
    }
    return entries.sorted(by: isInOrder)
  }

  private func isInOrder(_ left: Entry, _ right: Entry) -> Bool {
    if (left.user == nil) != (right.user == nil) { return right.user == nil }
    if left.name != right.name { return left.name < right.name }
    let (first, second) = (left.grant.binding, right.grant.binding)
    if bindings[first].scope != bindings[second].scope { return bindings[first].scope < bindings[second].scope }
    if bindings[first].role != bindings[second].role { return bindings[first].role < bindings[second].role }
    return (first, left.grant.subject) < (second, right.grant.subject)
  }
}

extension Subject {
  /// Whether it is a User, but neither of the system nor a service principal.
  fileprivate func namesPerson(in directory: Directory) -> Bool {
    kind == .user && !isSystem && objectID.flatMap(directory.servicePrincipal) == nil
  }
}

extension Directory {
  /// The person that a binding means, even if it spells the name differently than the cluster.
  fileprivate func person(_ name: Name) -> User? {
    user(principalName: name) ?? ObjectID(name.text).flatMap(user)
  }
}

extension Snapshot {
  /// The missing data that could add proposals, change their order, or show that an entry is redundant.
  fileprivate var migrationGaps: [Gap] {
    let parts: Set<Gap.Part> = [
      .roles, .clusterRoles, .roleBindings, .clusterRoleBindings, .groups, .members, .users,
    ]
    var gaps = gaps(in: parts)
    if directory.users.isEmpty && gaps.allSatisfy({ !$0.parts.contains(.users) }) {
      gaps.append(Gap([.users], reason: "the sources contain no users"))
    }
    let unread = directory.groups.count { $0.isSecurityEnabled != false && directory.members(of: $0.id) == nil }
    if unread > 0 && gaps.allSatisfy({ !$0.parts.contains(.members) }) {
      gaps.append(Gap([.members], reason: "the members of \(counted(unread, "group", "groups")) were not read"))
    }
    return gaps + contradictions(in: parts)
  }
}
