import AccessModel

/// Who becomes cluster admin by signing in with Entra, in one state of a cluster.
struct WaysIn {
  /// The groups that count according to the data.
  let counting: [AdminGroupAssessment]
  /// The groups that the administrator vouches for and the data does not contradict.
  let assumed: [AdminGroupAssessment]
  /// The groups that nothing confirms or contradicts.
  let silent: [AdminGroupAssessment]
  /// The groups that make nobody admin, or whose members a deny assignment may lock out.
  let closed: [AdminGroupAssessment]
  /// The principals that an Azure role makes admin.
  let azureAdmins: [ObjectID]
  /// Why deny assignments that would apply are unknown, in which case nothing is certain.
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
        isKept: !signIn.usesAzureRBAC || assignments.admitsSomeone(in: group)
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

  /// Whether someone is certainly admin, by the data or the administrator's word.
  func isOpen(countingAzureAdmins: Bool) -> Bool {
    denyGap == nil && !(counting.isEmpty && assumed.isEmpty && (azureAdmins.isEmpty || !countingAzureAdmins))
  }

  /// Whether someone may be admin, as far as is known.
  var mayBeOpen: Bool { !(counting.isEmpty && assumed.isEmpty && silent.isEmpty && azureAdmins.isEmpty) }
}
