import AccessModel

extension Memberships {
  /// The groups of a member that its token carries, nearest first.
  package func tokenGroups(of member: Directory.Member) -> [ObjectID] {
    groups(of: member).map(\.group).filter(reachesTokens)
  }

  /// Whether tokens carry a group: only existing security-enabled groups, as far as the directory shows.
  package func reachesTokens(_ group: ObjectID) -> Bool {
    directory.group(group)?.isSecurityEnabled != false && !directory.isAbsent(group)
  }

  /// The most groups that a token carries, including nested ones. Beyond the limit it carries none, and the cluster has
  /// to query Entra (Microsoft, "Configure group claims for applications").
  package static let tokenLimit = 200

  /// The number of security groups of a member if its token cannot carry all of them; nil if it can.
  package func groupsBeyondToken(of member: Directory.Member) -> Int? {
    let count = tokenGroups(of: member).count
    return count > Memberships.tokenLimit ? count : nil
  }
}
