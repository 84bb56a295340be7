import AccessModel

/// The checklist of a cluster's sign-in: what is wrong, why it matters, and the commands that fix it, none of which
/// locks the administrators out.
package struct HardeningAssessment: Sendable {
  package enum State: String, Sendable, Hashable {
    case good, bad
    /// The data does not tell.
    case unknown
  }

  /// One point of the checklist.
  package struct Item: Sendable, Hashable {
    /// What it is about, the same in every release: `local-accounts`, `admin-group/GUID`.
    package let id: String
    package let title: String
    package let state: State
    /// What was found, as a clause; hostile text still in it, as in every text here.
    package let finding: String
    /// What else is to be known, as messages.
    package let remarks: [String]
    /// Why it matters.
    package let why: String
    /// What to do, in this order.
    package let steps: [HardeningStep]

    init(
      _ id: String, _ title: String, _ state: State, _ finding: String, remarks: [String] = [], why: String,
      steps: [HardeningStep] = []
    ) {
      self.id = id
      self.title = title
      self.state = state
      self.finding = finding
      self.remarks = remarks
      self.why = why
      self.steps = steps
    }
  }

  /// A change that was asked for.
  package struct Change: Sendable, Hashable {
    package let id: String
    package let title: String
    /// What the guard says; nil where there is nothing to change.
    package let verdict: LockoutGuard.Verdict?
    /// What to do, in this order; nothing where there is nothing to change or the guard refuses.
    package let steps: [HardeningStep]
    /// Why there is no command, as a message; nil where there is one.
    package let remark: String?
  }

  /// The cluster as commands name it; nil where the profile has no resource ID that says so.
  package let cluster: ManagedClusterID?
  package let items: [Item]
  package let changes: [Change]
  /// What the guard says of disabling local accounts; nil where they are off, or nothing is known of the cluster.
  package let localAccountsVerdict: LockoutGuard.Verdict?
  /// What to say about the administrator's word, as messages, where it makes no difference.
  package let notes: [String]
  /// What else is not known and could change the items, and what sources tell differently.
  package let gaps: [Gap]

  /// Reviews the cluster of a snapshot.
  ///
  /// - Parameter builtIn: Azure's role definitions known offline.
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

  /// The command that makes a cluster well from the start, and what is to be said of its admin groups.
  package init(creating cluster: ManagedClusterID, _ snapshot: Snapshot, _ request: HardeningRequest) {
    let checklist = HardeningChecklist(snapshot.planning(cluster, request), DeclaredIdentities(), request, [])
    self.cluster = cluster
    items = checklist.adminGroupItems(request.addedAdminGroups, isProposal: true)
    changes = [checklist.creation(of: cluster)]
    localAccountsVerdict = nil
    notes = checklist.notesOnAssumedAdmins(among: [])
    gaps = []
  }

  /// What the guard was asked about.
  package var verdicts: [LockoutGuard.Verdict] {
    [localAccountsVerdict].compactMap { $0 } + changes.compactMap(\.verdict)
  }

  /// Bad where something needs fixing or the guard refuses, unknown where data is missing.
  package var state: State {
    if items.contains(where: { $0.state == .bad }) || verdicts.contains(where: { !$0.isGiven && !$0.isUnknown }) {
      return .bad
    }
    let isUnknown =
      items.contains { $0.state == .unknown } || verdicts.contains(where: \.isUnknown)
      || !gaps.leaveCertain
    return isUnknown ? .unknown : .good
  }
}

extension Snapshot {
  /// What would be known of a cluster that is to be made, beside what is known of its tenant.
  fileprivate func planning(_ cluster: ManagedClusterID, _ request: HardeningRequest) -> Snapshot {
    var contents = contents
    contents.profile = ClusterProfile(
      name: cluster.name, resourceID: cluster.resourceID ?? "", tenantID: profile?.tenantID, entra: .managed,
      adminGroups: request.addedAdminGroups, hasLocalAccounts: false, usesAzureRBAC: request.azureRBAC == true)
    return Snapshot(contents: contents, directory: directory, title: title, readAt: readAt, gaps: gaps)
  }
}
