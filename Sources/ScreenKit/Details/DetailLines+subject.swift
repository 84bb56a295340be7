import AccessModel
import AccessAnalysis
import Reports
import Terminal

extension DetailLines {
  /// A subject: its name, its object ID, how many people it reaches, and what is wrong with it.
  ///
  /// - Parameter remarks: The remarks to show beside the name.
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
      if let fix = flaw.fix {
        lines.append(StyledLine("    to fix: ", .muted) + StyledLine("\(fix.kind.rawValue) \(fix.name)"))
      }
    }
    if subject.kind == .user, let id = subject.objectID, let principal = snapshot.directory.servicePrincipal(id),
      !principal.isManagedIdentity
    {
      lines.append(
        StyledLine(
          "    a service principal: for workloads, prefer workload identity and a ServiceAccount", .muted))
    }
    return lines
  }

  /// The number of direct and transitive members of a group.
  private static func people(_ subject: Subject, _ analysis: Analysis) -> String? {
    guard subject.kind == .group, let id = subject.objectID else { return nil }
    let behind = analysis.memberships.transitiveMembers(of: id)
    if behind.unread.contains(id) { return "members not read" }
    let count = behind.members.count
    return behind.unread.isEmpty ? counted(count, "person", "people") : "\(count) or more people"
  }

  /// The managed identity that workload identity gives the pods of a ServiceAccount.
  private static func workloadIdentity(_ subject: Subject, _ snapshot: Snapshot) -> String? {
    guard subject.kind == .serviceAccount, let namespace = subject.namespace else { return nil }
    let account = snapshot.serviceAccount(named: subject.name, in: namespace)
    return account?.workloadIdentityClient.map { workloadIdentity($0, snapshot.directory) }
  }

  /// The name of the identity with a client ID, or the client ID if the directory does not know it.
  package static func workloadIdentity(_ client: String, _ directory: Directory) -> String {
    let principal = directory.servicePrincipals.first { $0.clientID == client }
    return "workload identity " + (principal.map { "\($0.displayName) (\(client))" } ?? client)
  }
}
