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
    gaps =
      memberships.gaps(of: snapshot) + snapshot.adminGroupGaps(Set(who.identity.groups))
      + snapshot.contradictions(in: [.groups, .members, .users])
  }

  /// The word for whoever runs aksess.
  package static let me = "me"

  /// Whoever runs aksess: whom the API server takes them for, else whom the settings name.
  ///
  /// - Parameter declared: As a SUBJECT is typed; nil if the settings do not say.
  package init(meIn snapshot: Snapshot, declared: String?) throws(Refusal) {
    if let caller = snapshot.live?.caller {
      self.init(caller)
      return
    }
    guard let declared else { throw SubjectChoice.unknownMe(isLive: snapshot.live != nil) }
    do throws(Refusal) {
      try self.init(declared, in: snapshot)
    } catch {
      throw Refusal("\(SubjectChoice.me) is \(declared) (config.yaml)", error.reason, nearest: error.nearest)
    }
    notes.insert("\(SubjectChoice.me) is \(declared), as config.yaml says.", at: 0)
  }

  /// Why it is not known who runs aksess.
  package static func unknownMe(isLive: Bool) -> Refusal {
    Refusal(
      me,
      isLive
        ? "the API server does not say who you are. Name yourself, such as user:UPN, or set me in config.yaml"
        : "files do not say who you are. Name yourself, such as user:UPN, set me in config.yaml, or ask a cluster without -f"
    )
  }

  /// Exactly whom the API server takes whoever asks for, which no membership of a directory adds to.
  package init(_ caller: Caller) {
    let identity = AccessIdentity(user: caller.user, groups: caller.groups)
    let principal = AzurePrincipal(identity, objectID: caller.objectID)
    who = SubjectIdentity(Subject(signedIn: caller.user), sendingAs: identity, principal)
    gaps = []
    notes = ["\(SubjectChoice.me) is \(caller.user), in \(listed(caller.groups.map(\.text), most: 5))."]
  }
}

extension Subject {
  /// The subject of a user name as the API server has it: that of a ServiceAccount is the ServiceAccount.
  fileprivate init(signedIn user: Name) {
    let parts = user.text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    self =
      parts.count == 4 && parts[0] == "system" && parts[1] == "serviceaccount"
      ? Subject(kind: .serviceAccount, name: Name(parts[3]), namespace: Name(parts[2]))
      : Subject(kind: .user, name: user)
  }
}
