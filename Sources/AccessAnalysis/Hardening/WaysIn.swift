import AccessModel

/// Who is cluster admin by signing in with Entra in one state of a cluster.
struct WaysIn {
  /// Groups of which the data says it.
  let counting: [AdminGroupAssessment]
  /// Groups of which the administrator says it, and the data nothing against it.
  let assumed: [AdminGroupAssessment]
  /// Groups of which nobody says it, nor anything against it.
  let silent: [AdminGroupAssessment]
  /// Groups that make nobody admin, or whose members a deny assignment may keep out.
  let closed: [AdminGroupAssessment]
  /// The principals that an Azure role makes admin.
  let azureAdmins: [ObjectID]
  /// Why deny assignments that would count are not known; then nothing is certain.
  let denyGap: Gap?

  init(_ signIn: SignIn, _ lockoutGuard: LockoutGuard) {
    let assignments = lockoutGuard.assignments
    let isDenialRead = lockoutGuard.snapshot.contents.areDenyAssignmentsRead
    denyGap =
      signIn.usesAzureRBAC
      ? assignments.denyGaps.first { !$0.isContradiction } ?? (isDenialRead ? nil : .unreadDenyAssignments) : nil
    let assessments = signIn.adminGroups.map { group in
      (
        assessment: lockoutGuard.assessment(of: group, isInCapitals: signIn.inCapitals.contains(group)),
        isKept: !signIn.usesAzureRBAC || assignments.leavesSomebody(in: group)
      )
    }
    func kept(_ verdict: AdminGroupAssessment.Verdict) -> [AdminGroupAssessment] {
      assessments.filter { $0.isKept && $0.assessment.verdict == verdict }.map(\.assessment)
    }
    counting = kept(.counts)
    assumed = kept(.assumed)
    silent = kept(.silent)
    closed = assessments.filter { !$0.isKept || $0.assessment.verdict == .fails }.map(\.assessment)
    azureAdmins = signIn.usesAzureRBAC ? lockoutGuard.azureAdmins : []
  }

  /// Whether somebody is admin for certain, by the data or the administrator's word.
  func isOpen(countingAzureAdmins: Bool) -> Bool {
    denyGap == nil && !(counting.isEmpty && assumed.isEmpty && (azureAdmins.isEmpty || !countingAzureAdmins))
  }

  /// Whether somebody may be admin, for all that is known.
  var mayBeOpen: Bool { !(counting.isEmpty && assumed.isEmpty && silent.isEmpty && azureAdmins.isEmpty) }
}
