import AccessModel

extension Memberships {
  /// The groups of a member that its token carries, the nearest first.
  package func tokenGroups(of member: Directory.Member) -> [ObjectID] {
    groups(of: member).map(\.group).filter(reachesTokens)
  }

  /// Whether tokens carry a group: security-enabled ones that exist alone, as far as the directory tells.
  package func reachesTokens(_ group: ObjectID) -> Bool {
    directory.group(group)?.isSecurityEnabled != false && !directory.isAbsent(group)
  }

  /// The most groups that a token carries, nested ones included; beyond that it carries none and the cluster has to ask
  /// Entra (Microsoft, "Configure group claims for applications").
  package static let tokenLimit = 200

  /// The security groups of a member whose token cannot carry all of them; nil where it can.
  package func groupsBeyondToken(of member: Directory.Member) -> Int? {
    let count = tokenGroups(of: member).count
    return count > Memberships.tokenLimit ? count : nil
  }
}
