import AccessModel
import AccessAnalysis
import Reports
import Terminal

extension DetailLines {
  /// Who a subject is: the name, then the object ID, who is behind it, and what is wrong with it.
  ///
  /// - Parameter remarks: What to say beside the name.
  package static func subject(
    _ subject: Subject, after remarks: StyledLine = StyledLine(), _ analysis: Analysis
  ) -> [StyledLine] {
    let snapshot = analysis.roles.snapshot
    let labels = SubjectLabels(snapshot.directory)
    var lines = [StyledLine("  \(labels.name(subject))") + remarks]
    let second = [labels.identifier(subject), people(subject, analysis), workloadIdentity(subject, snapshot)]
      .compactMap { $0 }.joined(separator: "  ")
    if !second.isEmpty { lines.append(StyledLine("    " + second, .muted)) }
    if let flaw = SubjectFlaw(subject, in: snapshot.directory) {
      lines.append(StyledLine("    \(flaw.remark)", .warning))
      lines.append(StyledLine("    \(flaw.explanation)", .muted))
      if let mend = flaw.fix {
        lines.append(StyledLine("    to mend: ", .muted) + StyledLine("\(mend.kind.rawValue) \(mend.name)"))
      }
    }
    if subject.kind == .user, let id = subject.objectID, let principal = snapshot.directory.servicePrincipal(id),
      !principal.isManagedIdentity
    {
      lines.append(
        StyledLine(
          "    a service principal: a workload is better off with workload identity and a ServiceAccount", .muted))
    }
    return lines
  }

  /// How many people are behind a group, through groups in groups.
  private static func people(_ subject: Subject, _ analysis: Analysis) -> String? {
    guard subject.kind == .group, let id = subject.objectID else { return nil }
    let members = analysis.memberships.transitiveMembers(of: id)
    if members.unread.contains(id) { return "members not read" }
    let count = members.members.count
    return "\(count)\(members.unread.isEmpty ? "" : " or more") \(count == 1 ? "person" : "people")"
  }

  /// The managed identity that workload identity gives a ServiceAccount's pods.
  private static func workloadIdentity(_ subject: Subject, _ snapshot: Snapshot) -> String? {
    guard subject.kind == .serviceAccount else { return nil }
    let account = snapshot.serviceAccounts.first { $0.name == subject.name && $0.namespace == subject.namespace }
    return account?.workloadIdentityClient.map { workloadIdentity($0, snapshot.directory) }
  }

  /// A client ID in words: the identity's name where the directory knows it.
  package static func workloadIdentity(_ client: String, _ directory: Directory) -> String {
    let principal = directory.servicePrincipals.first { $0.clientID == client }
    return "workload identity " + (principal.map { "\($0.displayName) (\(client))" } ?? client)
  }
}
