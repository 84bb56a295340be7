import AccessModel

/// The checklist of a cluster's sign-in: what is wrong, why it matters, and the commands that fix it without locking
/// out the administrators.
package struct HardeningAssessment: Sendable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case good, bad
    /// The data does not tell.
    case unknown
  }

  /// One item of the checklist.
  package struct Item: Sendable, Hashable {
    package let topic: HardeningTopic
    /// The admin group that it is about; nil if it is about the cluster.
    package let group: ObjectID?
    package let title: String
    package let state: State
    /// The finding as a clause. Like all text here, it may contain hostile text.
    package let finding: String
    /// Further messages.
    package let remarks: [String]
    /// The steps to take, in order.
    package let steps: [HardeningStep]

    init(
      _ topic: HardeningTopic, _ state: State, _ finding: String, group: ObjectID? = nil, title: String? = nil,
      remarks: [String] = [], steps: [HardeningStep] = []
    ) {
      self.topic = topic
      self.group = group
      self.title = title ?? topic.title
      self.state = state
      self.finding = finding
      self.remarks = remarks
      self.steps = steps
    }

    /// An identifier that is the same in every release: `local-accounts`, `admin-group/GUID`.
    package var id: String { group.map { "\(topic.id)/\($0)" } ?? topic.id }
    /// Why it matters.
    package var why: String { topic.why }
  }

  /// A requested change.
  package struct Change: Sendable, Hashable {
    package let id: String
    package let title: String
    /// The guard's verdict; nil if there is nothing to change.
    package let verdict: LockoutGuard.Verdict?
    /// The steps to take, in order; empty if there is nothing to change or the guard withholds the command.
    package let steps: [HardeningStep]
    /// Why there is no command, as a message; nil if there is one.
    package let remark: String?
  }

  /// The cluster as commands name it; nil if the profile has no usable resource ID.
  package let cluster: ManagedClusterID?
  package let items: [Item]
  package let changes: [Change]
  /// The guard's verdict on disabling local accounts; nil if they are disabled, or there is no profile.
  package let localAccountsVerdict: LockoutGuard.Verdict?
  /// Messages about `--assume-admin` options without effect.
  package let notes: [String]
  /// Other missing data that could change the items, and conflicts between sources.
  package let gaps: [Gap]

  /// Assesses the cluster of a snapshot.
  ///
  /// - Parameter builtIn: The Azure role definitions known offline.
  package init(
    _ snapshot: Snapshot, _ declared: DeclaredIdentities, _ request: HardeningRequest, builtIn: [RoleDefinition]
  ) {
    let checklist = HardeningChecklist(snapshot, declared, request, builtIn)
    cluster = checklist.cluster
    items = checklist.items
    changes = checklist.changes
    localAccountsVerdict = checklist.localAccountsVerdict
    notes = checklist.notesOnAssumedAdmins(among: snapshot.profile?.adminGroups ?? [])
    let parts: Set<Gap.Part> = [.profile, .groups, .members, .users, .azure, .denyAssignments]
    gaps = snapshot.gaps(in: [.profile]) + snapshot.contradictions(in: parts)
  }

  /// The command that creates a securely configured cluster, and the assessment of its admin groups.
  package init(creating cluster: ManagedClusterID, _ snapshot: Snapshot, _ request: HardeningRequest) {
    let checklist = HardeningChecklist(snapshot.planning(cluster, request), DeclaredIdentities(), request, [])
    self.cluster = cluster
    items = checklist.adminGroupItems(request.addedAdminGroups, isProposal: true)
    changes = [checklist.creation(of: cluster)]
    localAccountsVerdict = nil
    notes = checklist.notesOnAssumedAdmins(among: [])
    gaps = []
  }

  /// The guard's verdicts.
  package var verdicts: [LockoutGuard.Verdict] {
    [localAccountsVerdict].compactMap { $0 } + changes.compactMap(\.verdict)
  }

  /// Bad if something needs fixing or the guard withholds a command, unknown if data is missing.
  package var state: State {
    if items.contains(where: { $0.state == .bad }) || verdicts.contains(where: { !$0.isGiven && !$0.isUnknown }) {
      return .bad
    }
    let isUnknown =
      items.contains { $0.state == .unknown } || verdicts.contains(where: \.isUnknown)
      || !gaps.missing.isEmpty
    return isUnknown ? .unknown : .good
  }
}

extension Snapshot {
  /// The snapshot as it would be with the cluster to be created, in the tenant of this snapshot.
  fileprivate func planning(_ cluster: ManagedClusterID, _ request: HardeningRequest) -> Snapshot {
    var contents = contents
    contents.profile = ClusterProfile(
      name: cluster.name, resourceID: cluster.resourceID ?? "", tenantID: profile?.tenantID, entra: .managed,
      adminGroups: request.addedAdminGroups, hasLocalAccounts: false, usesAzureRBAC: request.azureRBAC == true)
    return Snapshot(contents: contents, directory: directory, title: title, readAt: readAt, gaps: gaps)
  }
}
