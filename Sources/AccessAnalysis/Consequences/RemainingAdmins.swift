import AccessModel

/// Whether any person has cluster-admin in the whole cluster, by bindings, as a member of an admin group of AKS, or by
/// Azure roles.
///
/// Accounts that are disabled or unknown do not count, nor do ServiceAccounts and the identities of Kubernetes and AKS.
package enum RemainingAdmins: Sendable, Hashable {
  case somebody
  case nobody
  /// Nobody is known, and these groups may have members, or this data is missing.
  case unknown(groups: [ObjectID], gaps: [Gap])

  /// - Parameter leaver: Somebody who does not count.
  init(_ analysis: Analysis, besides leaver: PeopleWithAccess.Who? = nil) {
    let (snapshot, index) = (analysis.roles.snapshot, analysis.roles.snapshot.index)
    let azure = analysis.authorizer.azure
    let bound = index.clusterBindings
      .filter { binding in
        analysis.levels.range(ofBinding: Int(binding)).atLeast == .clusterAdmin
          || index.roleOfBinding[Int(binding)] < 0 && snapshot.bindings[Int(binding)].role.isDefault(["cluster-admin"])
      }
      .flatMap { binding in index.subjectsOfBinding[Int(binding)].map { index.subjects[Int($0)] } }
    let assigned = (azure?.ways(in: .cluster) ?? []).filter { $0.range.atLeast == .clusterAdmin }
      .compactMap { azure?.subject(of: $0) }
    let configured = (snapshot.profile?.adminGroups ?? []).map { Subject(kind: .group, name: $0.name) }
    let subjects = (bound + assigned + configured).filter {
      $0.kind != .serviceAccount && !$0.isSystem && !$0.isAKSIdentity
    }
    let people = PeopleWithAccess(subjects.distinct, analysis.memberships)
    let isSomebody = people.rows.contains { row in
      guard row.who != leaver else { return false }
      return switch row.who {
      case .user(let id): snapshot.directory.user(id)?.isEnabled != false
      case .servicePrincipal: false
      case .subject(let subject): subject.kind == .user && SubjectFlaw(subject, in: snapshot.directory) == nil
      }
    }
    let gaps = (snapshot.accessGaps(clusterWideOnly: true) + (azure?.gapsOfGroups ?? [])).missing.distinct
    if isSomebody {
      self = .somebody
    } else if people.unread.isEmpty && gaps.isEmpty {
      self = .nobody
    } else {
      self = .unknown(groups: people.unread.sorted(), gaps: gaps)
    }
  }
}
