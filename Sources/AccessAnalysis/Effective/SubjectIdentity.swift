import AccessModel

/// A subject as both models know it: its identity for the API server, its principal for Azure, and its Entra groups.
package struct SubjectIdentity: Sendable {
  package let subject: Subject
  package let identity: AccessIdentity
  /// Nil if Azure is not asked about the subject.
  package let principal: AzurePrincipal?
  /// The Entra groups that the subject belongs to, nearest first.
  package let groups: [Memberships.Reached]

  /// A group stands for any member of it, who is also in the groups that contain it.
  package init(_ subject: Subject, _ memberships: Memberships) {
    self.init(subject, memberships.member(of: subject), memberships)
  }

  /// - Parameter member: The subject as a member of groups; nil if it is none, such as a ServiceAccount.
  package init(_ subject: Subject, _ member: Directory.Member?, _ memberships: Memberships) {
    self.subject = subject
    guard let member else {
      identity = AccessIdentity(subject)
      principal = nil
      groups = []
      return
    }
    let names = memberships.tokenGroups(of: member).map(\.name)
    let own = AccessIdentity(subject, groups: names)
    identity = subject.kind == .group ? AccessIdentity(user: nil, groups: own.groups + names) : own
    principal = AzurePrincipal(subject, memberships)
    groups = memberships.groups(of: member)
  }

  /// Exactly this identity, as in a request.
  ///
  /// - Parameter principal: Nil if Azure is not asked.
  package init(_ subject: Subject, sendingAs identity: AccessIdentity, _ principal: AzurePrincipal? = nil) {
    self.subject = subject
    self.identity = identity
    self.principal = principal
    groups = []
  }

  /// The groups from the one nearest to the subject to `group`, through which the membership is inherited; empty if the
  /// membership is not from the directory.
  package func path(to group: Name) -> [ObjectID] {
    var path: [ObjectID] = []
    var next = groups.first { $0.group.name == group }
    while let step = next, path.count <= groups.count {
      path.append(step.group)
      next = step.through.flatMap { through in groups.first { $0.group == through } }
    }
    return path.reversed()
  }
}
