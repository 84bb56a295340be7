import AccessModel

extension Resolver {
  /// Resolves a group by its object ID in any case, even if the directory does not know it, by its display name, or by
  /// the name that lists show.
  package func group(_ typed: String) throws(Refusal) -> ObjectID {
    if let id = ObjectID(typed) { return id }
    let found = groups(typed)
    if found.count == 1 { return found[0].id }
    if found.count > 1 {
      throw Refusal(typed, "\(found.count) groups have this name", nearest: found.map(\.id.description))
    }
    if let gap = snapshot.gaps(in: [.groups]).first {
      throw Refusal(typed, "the group cannot be looked up, as \(gap.reason). Use its object ID")
    }
    let byMail = directory.groups(mailNickname: typed).map(directory.label)
    let near = NearNames.of(typed, among: groupNames).filter { !byMail.contains($0) }
    throw Refusal(typed, "no such group", nearest: Array((byMail + near).prefix(5)))
  }

  /// The names of the directory's groups as lists show them.
  var groupNames: [NearNames.Candidate] {
    directory.groups.map { NearNames.Candidate($0.displayName, spelling: directory.label(of: $0)) }
  }
}
