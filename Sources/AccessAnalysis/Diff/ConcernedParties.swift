import AccessModel

/// Those whom the differences between two snapshots may concern.
struct ConcernedParties {
  let otherMembers: OtherMembers
  /// Subjects of bindings, principals of Azure assignments, and groups in other groups than before.
  private(set) var subjects: [Subject] = []
  /// People, through all their groups, and subjects that stand for no known people.
  private(set) var people: [PeopleWithAccess.Who] = []
  /// The groups among them whose members neither side has.
  private(set) var unread: [ObjectID] = []

  init(_ before: DiffSide, _ after: DiffSide, _ azure: AzureDifferences) {
    let sides = [before, after]
    let memberships = sides.map(\.analysis.memberships)
    otherMembers = OtherMembers(memberships[0], memberships[1])
    let principals = azure.principals().map { memberships[1].subject($0.id, $0.type) }
    let denied = ConcernedParties.hasOtherDenials(before, after) ? ConcernedParties.everybody(sides) : []
    var own = ConcernedParties.bound(before, after)
    own.formUnion(principals)
    own.formUnion(denied)
    let moved = Set(otherMembers.nested.map { Subject(kind: .group, name: $0.name) })
      .union(ConcernedParties.boundMembers(of: otherMembers.groups, sides))
    subjects = own.union(moved).sorted()

    let groups = Set(own.compactMap { $0.kind == .group ? $0.objectID : nil }).union(otherMembers.groups)
    people = ConcernedParties.people(own.sorted(), sides) + members(of: groups.sorted(), own, memberships)
    people = people.distinct
  }

  /// The subjects that have other roles than before by bindings that name them.
  private static func bound(_ before: DiffSide, _ after: DiffSide) -> Set<Subject> {
    var bound: Set<Subject> = []
    let index = before.snapshot.index
    for subject in index.subjects where before.holdings(of: subject) != after.holdings(of: subject) {
      bound.insert(subject)
    }
    for subject in after.snapshot.index.subjects where index.number(of: subject) == nil {
      if !after.holdings(of: subject).isEmpty { bound.insert(subject) }
    }
    // A ServiceAccount without a namespace matches nobody.
    return bound.filter(\.isIdentified)
  }

  private static func hasOtherDenials(_ before: DiffSide, _ after: DiffSide) -> Bool {
    func denials(_ side: DiffSide) -> Set<DenyAssignment> {
      Set(side.analysis.authorizer.azure?.assignments.denials.map(\.denial) ?? [])
    }
    return denials(before) != denials(after)
  }

  /// Every subject of Entra that a binding or an Azure assignment names.
  private static func everybody(_ sides: [DiffSide]) -> Set<Subject> {
    Set(
      sides.flatMap { side in
        side.snapshot.index.subjects.filter { $0.kind != .serviceAccount && !$0.name.isOutsideEntra }
          + (side.analysis.authorizer.azure.map { azure in azure.ways.map { azure.subject(of: $0) } } ?? [])
      })
  }

  /// The users in groups, at any depth, whom a binding names.
  private static func boundMembers(of groups: [ObjectID], _ sides: [DiffSide]) -> Set<Subject> {
    var bound: Set<Subject> = []
    for side in sides {
      for group in groups {
        for reached in side.analysis.memberships.transitiveMembers(of: group).members {
          guard let name = side.analysis.memberships.identity(of: reached.member)?.user else { continue }
          let subject = Subject(kind: .user, name: name)
          if sides.contains(where: { $0.snapshot.index.number(of: subject) != nil }) { bound.insert(subject) }
        }
      }
    }
    return bound
  }

  /// The people among some subjects, and the ServiceAccounts and groups that are not from Entra.
  private static func people(_ subjects: [Subject], _ sides: [DiffSide]) -> [PeopleWithAccess.Who] {
    subjects.flatMap { subject -> [PeopleWithAccess.Who] in
      switch subject.kind {
      case .serviceAccount: return [.subject(subject)]
      case .group: return subject.objectID == nil ? [.subject(subject)] : []
      case .user:
        let known = sides.compactMap { PeopleWithAccess.person(subject, $0.analysis.memberships.directory) }
        return known.isEmpty ? [.subject(subject)] : known
      }
    }
  }

  /// The members of groups on either side; the group itself, if a binding or an assignment names it, where there are none.
  private mutating func members(
    of groups: [ObjectID], _ own: Set<Subject>, _ memberships: [Memberships]
  ) -> [PeopleWithAccess.Who] {
    groups.flatMap { group in
      let reached = memberships.map { $0.transitiveMembers(of: group) }
      let members = reached.flatMap(\.members).compactMap { reached -> PeopleWithAccess.Who? in
        switch reached.member {
        case .user(let id): .user(id)
        case .servicePrincipal(let id): .servicePrincipal(id)
        case .group, .other: nil
        }
      }
      let open = reached.flatMap(\.unread).distinct
      unread = (unread + open).distinct
      let itself = Subject(kind: .group, name: group.name)
      return members + ((members.isEmpty || !open.isEmpty) && own.contains(itself) ? [.subject(itself)] : [])
    }
  }
}
