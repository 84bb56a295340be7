import AccessModel

/// Who can fetch the user kubeconfig, compared with who has access in the cluster. The pattern that Microsoft
/// recommends is Azure RBAC for credentials and Kubernetes RBAC for namespaces; neither is of use without the other.
package struct KubeconfigAccess: Sendable {
  /// The share of the direct and transitive members of a subject that have something.
  package enum Share: Sendable, Hashable {
    /// All, because the subject itself has it.
    case all
    /// Some members, by other groups or individually, but not the subject itself.
    case some(Int, of: Int)
    case none
    /// Not the subject itself; its members were not read.
    case unknown
  }

  /// An Entra subject bound in the cluster, and whether it can fetch the kubeconfig.
  package struct Bound: Sendable, Hashable {
    package let subject: Subject
    package let id: ObjectID
    package let canFetch: Share
  }

  /// A principal with a role that can fetch the kubeconfig, and whether it has access in the cluster.
  package struct Holder: Sendable, Hashable {
    package let principal: ObjectID
    package let type: PrincipalType
    package let ways: [AzureWay]
    /// The obstacle to fetching it; nil if there is none.
    package let obstacle: AzureObstacle?
    package let holds: Share
  }

  /// The groups, users and service principals that bindings name, in the order of the index; without the system's own,
  /// and without names that are neither an object ID nor in the directory.
  package let bound: [Bound]
  private let allHolders: Lazily<[Holder]>
  /// The number of assignments of Azure roles for Kubernetes in the cluster; 0 if the cluster does not use Azure RBAC.
  package let inClusterAssignments: Int
  /// Missing data that could add holders.
  package let gaps: [Gap]

  private let memberships: Memberships
  private let fetchers: KubeconfigFetchers

  /// The permission to fetch the user kubeconfig.
  package static let permission = fetch.text
  /// Fetching the user kubeconfig.
  static let fetch = AzureAction.onCluster("listClusterUserCredential/action")

  /// - Parameter builtIn: The role definitions known offline.
  package init(_ snapshot: Snapshot, _ memberships: Memberships, builtIn: [RoleDefinition]) {
    self.init(snapshot, AzureAssignments(snapshot, memberships, builtIn: builtIn))
  }

  package init(_ snapshot: Snapshot, _ assignments: AzureAssignments) {
    self.init(snapshot, KubeconfigFetchers(assignments))
  }

  init(_ snapshot: Snapshot, _ fetchers: KubeconfigFetchers) {
    let memberships = fetchers.assignments.memberships
    let usesAzure = snapshot.profile?.usesAzureRBAC == true
    let inCluster =
      usesAzure
      ? fetchers.assignments.assignments.filter { fetchers.assignments.hasDataActions($0) == true } : []
    let subjects = snapshot.index.subjects.compactMap { subject in
      memberships.objectID(of: subject).map { (subject: subject, id: $0) }
    }
    bound = subjects.map {
      Bound(subject: $0.subject, id: $0.id, canFetch: memberships.share(of: $0.id, in: fetchers.all))
    }
    allHolders = Lazily {
      let holding = memberships.below(all: subjects.map(\.id) + inCluster.map(\.assignment.principalID))
      let byPrincipal = Dictionary(grouping: fetchers.control) { $0.placed.assignment.principalID }
      return byPrincipal.sorted { $0.key < $1.key }.map { id, control in
        Holder(
          principal: id, type: control[0].placed.assignment.type, ways: control.map { AzureWay($0.placed) },
          obstacle: control.contains { $0.obstacle == nil } ? nil : control[0].obstacle,
          holds: memberships.share(of: id, in: holding))
      }
    }
    inClusterAssignments = inCluster.count
    self.memberships = memberships
    self.fetchers = fetchers
    gaps = fetchers.assignments.controlGaps
  }

  /// Sorted by object ID; found out when they are first asked for.
  package var holders: [Holder] { allHolders.value }

  /// Whether a group, user or service principal can fetch the kubeconfig, bound or not.
  package func canFetch(_ id: ObjectID) -> Share { memberships.share(of: id, in: fetchers.all) }

  /// Whom the object IDs name.
  var directory: Directory { memberships.directory }

  /// The bound subjects that cannot fetch the kubeconfig, not even through another group.
  package var unable: [Bound] { bound.filter { $0.canFetch == .none } }

  /// The principals that can fetch the kubeconfig and have no access in the cluster.
  package var idle: [Holder] { holders.filter { $0.holds == .none } }

  /// A message about how far the cluster follows the pattern.
  package var label: String {
    let groups = bound.filter { $0.subject.kind == .group }
    let able = groups.filter { $0.canFetch == .all }.count
    let people = bound.count - groups.count
    let rest = [
      people > 0 ? "\(people) people or service principals are bound individually" : nil,
      inClusterAssignments > 0 ? "\(inClusterAssignments) Azure role assignments give access inside the cluster" : nil,
      idle.isEmpty ? nil : "\(idle.count) can fetch it but hold nothing",
    ].compactMap { $0 }
    return (["\(able) of \(groups.count) bound groups can fetch the user kubeconfig"] + rest).joined(separator: "; ")
  }
}

extension Memberships {
  /// The share of the direct and transitive members of an object in a set that includes everything below its groups.
  fileprivate func share(of id: ObjectID, in set: Set<ObjectID>) -> KubeconfigAccess.Share {
    if set.contains(id) { return .all }
    guard directory.group(id) != nil || directory.members[id] != nil else {
      return directory.user(id) == nil && directory.servicePrincipal(id) == nil ? .unknown : .none
    }
    let transitive = transitiveMembers(of: id)
    let people = transitive.members.compactMap { belonging -> ObjectID? in
      switch belonging.member {
      case .user(let id), .servicePrincipal(let id): id
      case .group, .other: nil
      }
    }
    let held = people.filter(set.contains).count
    if held > 0 && transitive.unread.isEmpty { return .some(held, of: people.count) }
    return transitive.unread.isEmpty ? .none : .unknown
  }
}
