import AccessModel

/// Keeps administrators from locking themselves out: before a command that closes a way in, somebody must be left who is
/// cluster admin by signing in with Entra, by the data and not by hope.
///
/// A way in that rests on local accounts never counts. What is asked for at one time is judged together, as each command
/// may be run before or after the others.
package struct LockoutGuard: Sendable {
  /// A change that could leave no administrator.
  package enum Door: Sendable, Hashable {
    /// `--disable-local-accounts`.
    case localAccounts
    /// `--aad-admin-group-object-ids`, which replaces the whole list by the one asked for.
    case adminGroups
    /// `--disable-azure-rbac`.
    case azureRBAC
    /// `--enable-aad` on a cluster that has no managed integration; nobody can switch it off again.
    case entraIntegration
    /// A new cluster without local accounts, administered by the groups asked for.
    case creation
  }

  /// Whether the command for a door is given.
  package struct Verdict: Sendable, Hashable {
    package let door: Door
    package let isGiven: Bool
    /// Sentences: who stays admin, or why the command is not given.
    package let reasons: [String]
    /// What to do before it can be given.
    package let first: [HardeningStep]
    /// The groups that count by the administrator's word alone, where nothing else would do.
    package let assumed: [ObjectID]
  }

  let snapshot: Snapshot
  let assignments: AzureAssignments
  /// Who stays cluster admin by an Azure role, while the cluster asks Azure RBAC.
  let azureAdmins: [ObjectID]
  private let request: HardeningRequest

  /// - Parameter builtIn: Azure's role definitions known offline.
  package init(_ snapshot: Snapshot, _ request: HardeningRequest, builtIn: [RoleDefinition]) {
    self.snapshot = snapshot
    self.request = request
    let memberships = Memberships(snapshot.directory)
    assignments = AzureAssignments(snapshot, memberships, builtIn: builtIn)
    azureAdmins =
      AzureClusterAdmins(snapshot, assignments, builtIn: builtIn) { group in
        AdminGroupStanding(group, in: snapshot, memberships, isAssumed: false)
      }.principals
  }

  var memberships: Memberships { assignments.memberships }

  /// What the data, and the administrator's word where it is silent, say of a group.
  package func standing(of group: ObjectID) -> AdminGroupStanding {
    AdminGroupStanding(
      group, in: snapshot, memberships, isAssumed: request.assumedAdmins.contains(group))
  }

  package func verdict(on door: Door) -> Verdict {
    if door == .creation {
      return verdict(door, request.addedAdminGroups, [], none: "No admin group is named")
    }
    guard let profile = snapshot.profile else {
      let step = HardeningStep("Read the cluster's profile: az aks show --output json > aks.json")
      return refused(door, ["The cluster's profile is not in the data"], first: [step])
    }
    if door == .entraIntegration { return entraVerdict(profile) }
    guard profile.isEntraEnabled else {
      let state = profile.entra == .legacy ? "Entra integration is of the retired form" : "Entra integration is off"
      let step = HardeningStep("Switch AKS-managed Entra integration on, with a group of administrators")
      return refused(door, ["\(state): nobody could sign in as an administrator"], first: [step])
    }
    let present = profile.distinctAdminGroups
    let wanted = request.adminGroups(of: profile)
    let staying = present.filter(wanted.contains)
    guard door == .adminGroups else {
      let none = present.isEmpty ? "No Entra admin group is set" : "No Entra admin group that is set stays on the list"
      return verdict(door, staying, [], none: none)
    }
    guard staying != present else {
      return Verdict(
        door: door, isGiven: true, reasons: ["No admin group is taken off the list."], first: [], assumed: [])
    }
    return verdict(
      door, wanted, request.azureRBAC == false ? [] : azureAdmins,
      none: "The list would be empty, and nobody is known to stay admin by an Azure role")
  }

  /// With local accounts on, a group of which the data is silent may be named: the way in by certificates stays.
  private func entraVerdict(_ profile: ClusterProfile) -> Verdict {
    let groups = request.adminGroups(of: profile)
    let verdict = verdict(.entraIntegration, groups, [], none: "No admin group is named")
    let isOutright = groups.isEmpty || groups.allSatisfy { standing(of: $0).verdict == .fails || mayBeDenied($0) }
    guard !verdict.isGiven, profile.hasLocalAccounts != false, !isOutright else { return verdict }
    return Verdict(
      door: .entraIntegration, isGiven: true,
      reasons: ["Local accounts stay on, so that nobody is locked out if the group makes nobody admin."], first: [],
      assumed: [])
  }

  /// Whether a deny assignment may keep an admin group, or anybody in it, from anything in the cluster.
  private func mayBeDenied(_ group: ObjectID) -> Bool {
    snapshot.profile?.usesAzureRBAC == true && request.azureRBAC != false && assignments.mayDeny(group, .group)
  }

  /// The verdict where these admin groups, and these admins by Azure roles, are left; `none` is what to say where no
  /// group is.
  private func verdict(_ door: Door, _ groups: [ObjectID], _ azureAdmins: [ObjectID], none: String) -> Verdict {
    let directory = snapshot.directory
    let standings = groups.map(standing)
    let counting = standings.filter { $0.verdict == .counts && !mayBeDenied($0.group) }
    let assumed = standings.filter { $0.verdict == .assumed && !mayBeDenied($0.group) }
    func staying(_ standings: [AdminGroupStanding]) -> [String] {
      standings.map { "\(directory.groupLabel($0.group)) stays admin: \($0.finding(in: directory))." }
    }
    if !counting.isEmpty {
      return Verdict(door: door, isGiven: true, reasons: staying(counting), first: [], assumed: [])
    }
    if !azureAdmins.isEmpty {
      let reasons = azureAdmins.map { "\(directory.principalLabel($0)) stays admin by Azure's role." }
      return Verdict(door: door, isGiven: true, reasons: reasons, first: [], assumed: [])
    }
    if !assumed.isEmpty {
      return Verdict(door: door, isGiven: true, reasons: staying(assumed), first: [], assumed: assumed.map(\.group))
    }
    guard !standings.isEmpty else { return refused(door, [none], first: [.nameAdminGroup]) }
    return refused(
      door,
      standings.map { standing in
        let why =
          standing.isWayIn ? "an Azure deny assignment may keep its members out" : standing.finding(in: directory)
        return "\(directory.groupLabel(standing.group)) is no way in: \(why)"
      },
      first: standings.flatMap(\.remedies))
  }

  private func refused(_ door: Door, _ reasons: [String], first: [HardeningStep]) -> Verdict {
    var steps: [HardeningStep] = []
    for step in first where !steps.contains(step) { steps.append(step) }
    return Verdict(door: door, isGiven: false, reasons: reasons.map { $0 + "." }, first: steps, assumed: [])
  }
}

extension HardeningStep {
  /// What to do where no group of administrators is set or named.
  static let nameAdminGroup = HardeningStep(
    "Name the group of administrators: aksess harden --admin-group NAME-OR-ID")
}

extension Directory {
  /// A group, person or service principal in a sentence.
  func principalLabel(_ id: ObjectID) -> String {
    user(id).map { "\($0.displayName) (\($0.userPrincipalName))" }
      ?? servicePrincipal(id).map { "\($0.displayName) (\(id))" } ?? groupLabel(id)
  }
}
