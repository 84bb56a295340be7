import AccessModel

/// For every person whom bindings name one by one, the groups that could be bound instead.
package struct Migration: Sendable {
  /// A person's entry in a binding, and what could take its place.
  package struct Row: Sendable, Hashable {
    package let grant: Grant
    package let subject: Subject
    package let scope: Scope
    package let role: RoleReference
    /// The person, or nil where the directory does not know the name.
    package let user: User?
    package let proposal: Proposal

    /// Whether the binding names the person as the cluster does; otherwise the entry matches nobody, and the person
    /// would gain too.
    package var isEffective: Bool { user.map { $0.kubernetesName == subject.name } ?? true }
  }

  /// What could take the place of a person's entry.
  package enum Proposal: Sendable, Hashable {
    /// One of these groups, each of which the person is in, the smallest change first; there is at least one.
    case bind([Candidate])
    /// Nothing: by this grant a group of the person's holds as much already, and the entry is redundant.
    case remove(beside: Grant)
    /// Nothing can be proposed.
    case keep(Obstacle)
  }

  /// A group that could be bound instead of a person.
  package struct Candidate: Sendable, Hashable {
    package let group: Group
    /// The groups from the one that holds the person to this one, this one included.
    package let path: [ObjectID]
    /// The others in it who would come to hold more than now, in the order of their object IDs.
    package let gains: [Directory.Member]
    /// The groups in it whose members were not read: more people may gain.
    package let unread: [ObjectID]
  }

  /// Why a person's entry has to stay as it is, for all that is known.
  package enum Obstacle: Sendable, Hashable, CaseIterable {
    /// The directory knows nobody of that name.
    case unknownPerson
    /// The account may not sign in: the entry is to be revoked, not to be handed to others.
    case disabledPerson
    /// No group that was read has the person in it.
    case noGroup
    /// There are groups, but no token carries any of them.
    case noSecurityGroup
    /// The binding grants nothing.
    case roleMissing
    /// The namespace is being deleted, so nothing can be created in it.
    case namespaceTerminating
  }

  package let snapshot: Snapshot
  /// By person, those whom the directory does not know last; cluster-wide entries first, then by namespace and role.
  package let rows: [Row]
  /// What is not known and could change the proposals.
  package let gaps: [Gap]

  /// The bindings of Kubernetes itself and its add-ons are left out, and so are those in no namespace.
  ///
  /// - Parameters:
  ///   - bindings: Only the entries of these, by number; nil for all.
  ///   - meter: Counts the entries.
  package init(_ roles: EffectiveRoles, bindings: Set<Int>? = nil, meter: WorkMeter? = nil) {
    let snapshot = roles.snapshot
    let entries = snapshot.entries(of: bindings)
    meter?.expect(entries.count)
    var search = ProposalSearch(roles)
    rows = entries.untilCancelled.map { entry in
      let binding = snapshot.bindings[entry.grant.binding]
      meter?.add(1)
      return Row(
        grant: entry.grant, subject: binding.subjects[entry.grant.subject].resolved(in: binding.scope),
        scope: binding.scope, role: binding.role, user: entry.user,
        proposal: search.proposal(for: entry.user, in: entry.grant.binding))
    }
    self.snapshot = snapshot
    gaps = snapshot.migrationGaps
  }
}

/// A person's entry in a binding, to be put in the order of rows.
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
    where wanted?.contains(number) != false && !bindings[number].isSystem && bindings[number].scope != .namespace("") {
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
  /// Whether it is a User who is neither Kubernetes' own nor a program.
  fileprivate func namesPerson(in directory: Directory) -> Bool {
    kind == .user && !isSystem && objectID.flatMap(directory.servicePrincipal) == nil
  }
}

extension Directory {
  /// The person whom a binding means, also where it names them otherwise than the cluster does.
  fileprivate func person(_ name: Name) -> User? {
    user(principalName: name) ?? ObjectID(name.text).flatMap(user)
  }
}

extension Snapshot {
  /// What could add groups, make them smaller changes, or show that somebody holds a role already.
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
