/// Everything known of a cluster and its tenant at one time: an immutable value, with its sources, its date and what
/// is missing.
package struct Snapshot: Sendable {
  /// The objects that make up a snapshot, as they are gathered from sources.
  package struct Contents: Sendable {
    package var namespaces: [Namespace] = []
    package var serviceAccounts: [ServiceAccount] = []
    package var roles: [Role] = []
    package var bindings: [Binding] = []
    package var profile: ClusterProfile?
    package var roleAssignments: [RoleAssignment] = []
    /// Azure roles that could be activated and are not held (Privileged Identity Management).
    package var eligibleRoleAssignments: [RoleAssignment] = []
    package var denyAssignments: [DenyAssignment] = []
    /// Whether the sources hold a list of deny assignments, if an empty one.
    package var areDenyAssignmentsRead = true
    package var roleDefinitions: [RoleDefinition] = []

    package init() {}
  }

  package let contents: Contents
  package let directory: Directory
  package let index: SnapshotIndex
  /// What to call it: a cluster's name, a file or a folder.
  package let title: String
  package let readAt: Timestamp
  /// What could not be read, was not in the sources, or differs between two of them.
  package let gaps: [Gap]
  /// Where the objects were read; nil where they were read nowhere.
  package let origins: Origins?

  /// - Parameter index: That of the contents, where it is made already.
  package init(
    contents: Contents, directory: Directory = Directory(), title: String, readAt: Timestamp, gaps: [Gap] = [],
    index: SnapshotIndex? = nil, origins: Origins? = nil
  ) {
    self.contents = contents
    self.directory = directory
    self.title = title
    self.readAt = readAt
    self.gaps = gaps
    self.index = index ?? SnapshotIndex(contents)
    self.origins = origins
  }

  package var namespaces: [Namespace] { contents.namespaces }
  package var serviceAccounts: [ServiceAccount] { contents.serviceAccounts }
  package var roles: [Role] { contents.roles }
  package var bindings: [Binding] { contents.bindings }
  package var profile: ClusterProfile? { contents.profile }

  /// The role that a binding refers to, or nil where the snapshot has none: such a binding grants nothing.
  package func role(of binding: Int) -> Role? {
    let number = index.roleOfBinding[binding]
    return number < 0 ? nil : roles[Int(number)]
  }

  /// The RoleBinding of that name in a namespace, or the ClusterRoleBinding of that name.
  package func binding(named name: Name, in scope: Scope) -> Binding? {
    number(ofBinding: name, in: scope).map { bindings[$0] }
  }

  /// The position of that binding in `bindings`, or nil where there is none.
  package func number(ofBinding name: Name, in scope: Scope) -> Int? {
    index.number(ofBinding: name, in: scope, of: bindings)
  }

  /// The Namespace object of that name; nil where only bindings name it.
  package func namespace(named name: Name) -> Namespace? {
    index.number(ofNamespace: name).flatMap { $0 < namespaces.count ? namespaces[$0] : nil }
  }

  /// The Role of that name in a namespace, or the ClusterRole of that name.
  package func role(named name: Name, in scope: Scope) -> Role? {
    index.number(ofRole: name, in: scope).map { roles[$0] }
  }

  /// How many groups that bindings name are known to exist no longer.
  package var absentGroupCount: Int {
    guard directory.isWhole || !directory.absentGroups.isEmpty else { return 0 }
    return index.subjects.count { $0.kind == .group && $0.objectID.map(directory.isAbsent) == true }
  }

  /// What is missing that belongs to one of `parts`.
  package func gaps(in parts: Set<Gap.Part>) -> [Gap] {
    gaps.filter { !$0.isContradiction && !$0.parts.isDisjoint(with: parts) }
  }

  /// What sources tell differently of one of `parts`; answers that rest on it say so and stay certain.
  package func contradictions(in parts: Set<Gap.Part>) -> [Gap] {
    gaps.filter { $0.isContradiction && !$0.parts.isDisjoint(with: parts) }
  }
}
