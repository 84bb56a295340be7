import AccessModel

/// The groups of a person, according to the directory.
struct PersonGroups {
  /// Nil if the data does not say.
  let id: ObjectID?
  /// Nil if the person is none of Entra's.
  let member: Directory.Member?
  /// The groups with the person as a direct member.
  let direct: [ObjectID]
  private let all: Set<ObjectID>
  /// The names by which bindings know all of them.
  let names: Set<Name>

  init(of person: Subject, _ memberships: Memberships) {
    id = memberships.objectID(of: person)
    member = memberships.member(of: person)
    let reached = member.map(memberships.groups) ?? []
    direct = reached.filter { $0.through == nil }.map(\.group)
    all = Set(reached.map(\.group))
    names = Set(all.map(\.name))
  }

  /// A role of the person or of one of the groups, and the group; nil for any other.
  func way(_ way: AzureWay) -> (AzureWay, ObjectID?)? {
    let principal = way.assignment.principalID
    if principal == id { return (way, nil) }
    return all.contains(principal) ? (way, principal) : nil
  }

  /// The groups that the person could join by activating an eligibility, and the group by which that is; sorted.
  func eligible(in directory: Directory) -> [(group: ObjectID, through: ObjectID?)] {
    guard let member else { return [] }
    return (directory.eligible ?? [:]).sorted { $0.key < $1.key }.compactMap { group, members in
      if members.contains(member) { return (group, nil) }
      let through = members.compactMap { member -> ObjectID? in
        if case .group(let id) = member, all.contains(id) { id } else { nil }
      }.min()
      return through.map { (group, $0) }
    }
  }
}
