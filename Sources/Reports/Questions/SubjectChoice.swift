import AccessModel
import AccessAnalysis

/// The subject of a question, and its identity for the API server.
package struct SubjectChoice: Sendable {
  package let who: SubjectIdentity
  package var subject: Subject { who.subject }
  /// Missing data about its groups that could change answers.
  package let gaps: [Gap]
  /// Notes on how the input was interpreted.
  package private(set) var notes: [String]

  /// - Parameter typed: `group:NAME-OR-ID`, `user:UPN`, `sa:NS/NAME`, `sp:NAME-OR-ID`, or a plain name if only one matches.
  package init(_ typed: String, in snapshot: Snapshot) throws(Refusal) {
    let (candidate, note) = try Resolver(snapshot, .standard).subject(typed)
    let directory = snapshot.directory
    let subject = candidate.subject
    var notes = [note].compactMap { $0 }
    if let guest = candidate.guest {
      notes.append("\(guest.userPrincipalName) is a guest: the cluster knows it by its object ID, \(guest.id).")
    }
    self.notes = notes
    guard let member = candidate.member else {
      who = SubjectIdentity(subject, nil, Memberships(Directory()))
      gaps = []
      return
    }
    let memberships = Memberships(directory)
    who = SubjectIdentity(subject, member, memberships)
    if let note = memberships.tokenNote(of: member) { self.notes.append("\(note).") }
    if let flaw = SubjectFlaw(subject, in: directory), flaw == .groupNotSecurityEnabled || flaw == .groupAbsent {
      self.notes.append("\(typed): \(flaw.remark). \(flaw.explanation)")
    }
    let missing = SubjectChoice.canGroupsMatter(in: snapshot) ? snapshot.gaps(in: [.members]) : []
    let unread = missing.isEmpty ? memberships.unreadGroups(of: snapshot) : 0
    let admins = snapshot.adminGroupGaps(Set(who.identity.groups))
    let entra = snapshot.contradictions(in: [.groups, .members, .users])
    gaps =
      unread == 0
      ? missing + admins + entra
      : admins + [Gap([.members], reason: "the members of \(counted(unread, "group", "groups")) were not read")] + entra
  }

  /// Whether any group other than Kubernetes' own has access. If none has, memberships do not matter.
  private static func canGroupsMatter(in snapshot: Snapshot) -> Bool {
    snapshot.profile?.usesAzureRBAC == true || snapshot.profile?.adminGroups.isEmpty == false
      || snapshot.index.subjects.contains { $0.kind == .group && !$0.isSystem }
  }
}
