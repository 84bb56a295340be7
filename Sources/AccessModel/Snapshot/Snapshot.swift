/// Everything known about a cluster and its tenant at one time: an immutable value, with its sources, its date and what
/// is missing.
package final class Snapshot: Sendable {
  /// The objects of a snapshot, as collected from sources.
  package struct Contents: Sendable {
    package var namespaces: [Namespace] = []
    package var serviceAccounts: [ServiceAccount] = []
    package var roles: [Role] = []
    package var bindings: [Binding] = []
    package var profile: ClusterProfile?
    package var roleAssignments: [RoleAssignment] = []
    /// The Azure roles that could be activated but are not held (Privileged Identity Management).
    package var eligibleRoleAssignments: [RoleAssignment] = []
    package var denyAssignments: [DenyAssignment] = []
    /// Whether the sources have a list of deny assignments, even an empty one.
    package var areDenyAssignmentsRead = true
    package var roleDefinitions: [RoleDefinition] = []
    /// The members of the fleets that were listed, of which one may be the cluster.
    package var fleetMembers: [FleetMember] = []
    /// Who answers for which namespaces and groups.
    package var owners: [Owner] = []
    /// The findings that somebody accepts until a day.
    package var exceptions: [FindingException] = []
    /// The rules that the workspace has of its own; nil if it has none.
    package var policy: AccessPolicy?

    package init() {}
  }

  package let contents: Contents
  package let directory: Directory
  package let index: SnapshotIndex
  /// The name for display: of a cluster, a file or a folder.
  package let title: String
  package let readAt: Timestamp
  /// What it was read from, in the order of reading.
  package let sources: [SourceDate]
  /// The data that could not be read, was not in the sources, or differs between two sources.
  package let gaps: [Gap]
  /// Where the objects were read; nil if they were not read from sources.
  package let origins: Origins?
  /// The live cluster that it was read from; nil for files and the sample.
  package let live: LiveSource?

  /// - Parameter index: The index of the contents, if it already exists.
  package init(
    contents: Contents, directory: Directory = Directory(), title: String, readAt: Timestamp, gaps: [Gap] = [],
    index: SnapshotIndex? = nil, origins: Origins? = nil, sources: [SourceDate] = [], live: LiveSource? = nil
  ) {
    self.contents = contents
    self.directory = directory
    self.title = title
    self.readAt = readAt
    self.sources = sources
    self.gaps = gaps
    self.index = index ?? SnapshotIndex(contents)
    self.origins = origins
    self.live = live
  }

  /// What it is called wherever it is shown, and what is typed for it: the context of a live cluster, else the title.
  package var name: String { live?.context ?? title }

  package var namespaces: [Namespace] { contents.namespaces }
  package var serviceAccounts: [ServiceAccount] { contents.serviceAccounts }
  package var roles: [Role] { contents.roles }
  package var bindings: [Binding] { contents.bindings }
  package var profile: ClusterProfile? { contents.profile }

  /// The role that a binding refers to; nil if the snapshot does not have it, so that the binding grants nothing.
  package func role(of binding: Int) -> Role? {
    let number = index.roleOfBinding[binding]
    return number < 0 ? nil : roles[Int(number)]
  }

  /// The RoleBinding in a namespace, or the ClusterRoleBinding.
  package func binding(named name: Name, in scope: Scope) -> Binding? {
    number(ofBinding: name, in: scope).map { bindings[$0] }
  }

  /// The position of a binding in `bindings`; nil if there is none.
  package func number(ofBinding name: Name, in scope: Scope) -> Int? {
    index.number(ofBinding: name, in: scope, of: bindings)
  }

  /// The Namespace object; nil if only bindings name it.
  package func namespace(named name: Name) -> Namespace? {
    index.number(ofNamespace: name).flatMap { $0 < namespaces.count ? namespaces[$0] : nil }
  }

  /// The service accounts in a namespace.
  package func serviceAccounts(in namespace: Name) -> [ServiceAccount] {
    index.numbers(ofServiceAccountsIn: namespace).map { serviceAccounts[Int($0)] }
  }

  /// The ServiceAccount in a namespace; nil if there is no such object.
  package func serviceAccount(named name: Name, in namespace: Name) -> ServiceAccount? {
    index.number(ofServiceAccount: name, in: namespace, of: serviceAccounts).map { serviceAccounts[$0] }
  }

  /// The Role in a namespace, or the ClusterRole.
  package func role(named name: Name, in scope: Scope) -> Role? {
    index.number(ofRole: name, in: scope).map { roles[$0] }
  }

  /// The number of groups in bindings that are known to no longer exist.
  package var absentGroupCount: Int {
    guard directory.isWhole || !directory.absentGroups.isEmpty else { return 0 }
    return index.subjects.count { $0.kind == .group && $0.objectID.map(directory.isAbsent) == true }
  }

  /// The gaps in any of `parts` where data is missing.
  package func gaps(in parts: Set<Gap.Part>) -> [Gap] {
    gaps.filter { !$0.isContradiction && !$0.parts.isDisjoint(with: parts) }
  }

  /// Whether the objects of a part were read in a namespace, as far as that is known.
  package func isRead(_ part: Gap.Part, in namespace: Name) -> Bool {
    !gaps.contains { gap in gap.parts.contains(part) && gap.readIn?.contains(namespace) == false }
  }

  /// The contradictions in any of `parts`; answers that depend on them say so and stay certain.
  package func contradictions(in parts: Set<Gap.Part>) -> [Gap] {
    gaps.filter { $0.isContradiction && !$0.parts.isDisjoint(with: parts) }
  }
}
