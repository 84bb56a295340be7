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

  /// What it means that the token of a member cannot carry all of its groups; nil if it can.
  ///
  /// A person's groups can be looked up in Entra; a service principal's cannot, so it cannot sign in
  /// (github.com/kubeguard/guard, issue 445).
  package func tokenNote(of member: Directory.Member) -> String? {
    groupsBeyondToken(of: member).map { count in
      if case .servicePrincipal = member {
        "in \(count) groups: a service principal in more than \(Memberships.tokenLimit) cannot sign in"
      } else {
        "in \(count) groups: a token carries at most \(Memberships.tokenLimit), so the cluster has to look them up"
      }
    }
  }

  /// The number of security groups of a member if its token cannot carry all of them; nil if it can.
  package func groupsBeyondToken(of member: Directory.Member) -> Int? {
    let count = tokenGroups(of: member).count
    return count > Memberships.tokenLimit ? count : nil
  }
}
