import AccessModel

extension LockoutGuard {
  /// Judges the command for a change that takes a cluster from one state to another.
  func judge(_ change: SignInChange, from before: SignIn, to after: SignIn) -> Verdict {
    let ways = WaysIn(after, self)
    switch change {
    case .localAccounts:
      let none = before.adminGroups.isEmpty ? "No Entra admin group is set" : "No Entra admin group would remain"
      return verdict(change, ways, none: none)
    case .adminGroups:
      if before.adminGroups.allSatisfy(after.adminGroups.contains) {
        return given(change, ["No admin group is removed."])
      }
      return verdict(
        change, ways, countingAzureAdmins: true,
        none: "The list would be empty, and nobody is known to stay admin through an Azure role")
    case .azureRBAC: return after.usesAzureRBAC ? judgeSwitchingAzureOn(ways) : judgeSwitchingAzureOff(ways)
    case .entraIntegration: return judgeEntra(ways)
    case .creation: return verdict(change, ways, none: "No admin group is named")
    }
  }

  private func judgeSwitchingAzureOff(_ ways: WaysIn) -> Verdict {
    verdict(.azureRBAC, ways, none: "No Entra admin group is set, and Azure roles would no longer make anyone admin")
  }

  /// Enabling Azure RBAC closes a way in if deny assignments then apply to someone, including one that the profile does
  /// not show, such as that of a subject bound to cluster-admin.
  private func judgeSwitchingAzureOn(_ ways: WaysIn) -> Verdict {
    let verdict = verdict(.azureRBAC, ways, countingAzureAdmins: true, none: "No Entra admin group is set")
    guard !verdict.isGiven, ways.denyGap == nil, assignments.clusterWideDenials.isEmpty else { return verdict }
    return given(.azureRBAC, ["No deny assignment could lock out the current admins."])
  }

  /// With local accounts enabled, the data need not confirm the group: certificates remain a way in.
  private func judgeEntra(_ ways: WaysIn) -> Verdict {
    let verdict = verdict(.entraIntegration, ways, none: "No admin group is named")
    guard !verdict.isGiven, snapshot.profile?.hasLocalAccounts != false, ways.denyGap == nil, ways.mayBeOpen else {
      return verdict
    }
    return given(
      .entraIntegration, ["Local accounts stay enabled, so nobody is locked out if the group makes nobody admin."])
  }

  /// The verdict given the remaining ways in.
  ///
  /// - Parameter none: The reason if there is no group.
  private func verdict(_ change: SignInChange, _ ways: WaysIn, countingAzureAdmins: Bool = false, none: String)
    -> Verdict
  {
    let directory = snapshot.directory
    func staying(_ assessments: [AdminGroupAssessment]) -> [String] {
      assessments.map { "\(directory.groupLabel($0.group)) stays admin: \($0.finding(in: directory))." }
    }
    let cluster = snapshot.profile.flatMap { ManagedClusterID(resourceID: $0.resourceID) }
    let assessments = ways.counting + ways.assumed + ways.silent + ways.closed
    let azureAdmins = countingAzureAdmins ? ways.azureAdmins : []
    guard ways.isOpen(countingAzureAdmins: countingAzureAdmins) else {
      let read = HardeningStep("Read the deny assignments", .readDenyAssignments(around: cluster))
      if let gap = ways.denyGap, !assessments.isEmpty || isSwitchingOn(change) {
        let reason = "Whether an Azure deny assignment would keep the admins out is not known: \(gap.reason)"
        return refused(change, [reason], first: [read] + assessments.flatMap(\.remedies), isUnknown: true)
      }
      guard !assessments.isEmpty else { return refused(change, [none], first: [.nameAdminGroup]) }
      return refused(
        change, assessments.map(reason), first: assessments.flatMap(\.remedies), isUnknown: !ways.silent.isEmpty)
    }
    if !ways.counting.isEmpty { return given(change, staying(ways.counting)) }
    if !azureAdmins.isEmpty {
      return given(change, azureAdmins.map { "\(directory.principalLabel($0)) stays admin through an Azure role." })
    }
    return given(change, staying(ways.assumed), assumed: ways.assumed.map(\.group))
  }

  private func reason(_ assessment: AdminGroupAssessment) -> String {
    let why =
      assessment.isWayIn
      ? "an Azure deny assignment may keep its members out" : assessment.finding(in: snapshot.directory)
    return "\(snapshot.directory.groupLabel(assessment.group)) is not a way in: \(why)"
  }

  func given(_ change: SignInChange, _ reasons: [String], assumed: [ObjectID] = []) -> Verdict {
    Verdict(
      change: change, isSwitchingOn: isSwitchingOn(change), isGiven: true, isUnknown: false, reasons: reasons,
      first: [],
      assumed: assumed)
  }

  func refused(_ change: SignInChange, _ reasons: [String], first: [HardeningStep], isUnknown: Bool = false) -> Verdict
  {
    var steps: [HardeningStep] = []
    for step in first where !steps.contains(step) { steps.append(step) }
    return Verdict(
      change: change, isSwitchingOn: isSwitchingOn(change), isGiven: false, isUnknown: isUnknown,
      reasons: reasons.map { $0 + "." }, first: steps, assumed: [])
  }

  private func isSwitchingOn(_ change: SignInChange) -> Bool {
    switch change {
    case .azureRBAC: request.azureRBAC == true
    case .entraIntegration: true
    case .localAccounts, .adminGroups, .creation: false
    }
  }
}
