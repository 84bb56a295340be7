import AccessModel

/// Finds the subjects that a typed name can mean.
struct SubjectCandidates {
  typealias Candidate = Resolver.Match

  private enum Form: String, CaseIterable { case group, user, sa, sp }

  let resolver: Resolver
  private var snapshot: Snapshot { resolver.snapshot }
  private var directory: Directory { resolver.directory }

  /// Returns the only candidate, with a note on how the input was interpreted.
  func candidate(_ typed: String) throws(Refusal) -> (Candidate, note: String?) {
    let colon = typed.firstIndex(of: ":")
    let form = colon.flatMap { Form(rawValue: String(typed[..<$0])) }
    let name = form == nil ? typed : colon.map { String(typed[typed.index(after: $0)...]) } ?? typed
    guard !name.isEmpty else {
      throw Refusal(typed, "does not name a subject; expected \(SubjectCandidates.subjectForms)")
    }
    if form == .sa && !SubjectCandidates.isAccount(name) {
      throw Refusal(typed, "not a service account; expected sa:NAMESPACE/NAME")
    }
    var found: [Candidate] = []
    for candidate in (form.map { [$0] } ?? Form.allCases).flatMap({ candidates($0, name) })
    where !found.contains(where: { $0.subject == candidate.subject }) {
      found.append(candidate)
    }
    if found.count == 1 { return (found[0], nil) }
    if found.count > 1 {
      throw Refusal(typed, "\(found.count) subjects have this name", nearest: found.map(\.spelling))
    }
    if form == .sa, let namespace = account(name)?.subject.namespace { _ = try resolver.check(namespace) }
    if let form, let taken = usedAsTyped(form, name) {
      return (taken, "nothing is known about \(typed); used as typed.")
    }
    let near = NearNames.of(name, among: names(form))
    let expected = form == nil && near.isEmpty ? "; expected \(SubjectCandidates.subjectForms)" : ""
    throw Refusal(typed, "no such \(form.map(SubjectCandidates.word) ?? "subject")\(expected)", nearest: near)
  }

  private func candidates(_ form: Form, _ name: String) -> [Candidate] {
    switch form {
    case .group: groups(name)
    case .user: users(name)
    case .sa: accounts(name)
    case .sp: principals(name)
    }
  }

  private func groups(_ name: String) -> [Candidate] {
    if let id = ObjectID(name) {
      let isKnown = directory.group(id) != nil || isBound(.group, id.name)
      return isKnown ? [group(id)] : []
    }
    let found = resolver.groups(name)
    if !found.isEmpty { return found.map { group($0.id) } }
    guard isBound(.group, Name(name)) || SubjectCandidates.systemGroups.contains(Name(name)) else { return [] }
    return [Candidate(subject: Subject(kind: .group, name: Name(name)), spelling: "group:\(name)")]
  }

  private func group(_ id: ObjectID) -> Candidate {
    Candidate(subject: Subject(kind: .group, name: id.name), spelling: "group:\(id)", member: .group(id))
  }

  private func users(_ name: String) -> [Candidate] {
    if let user = directory.user(principalName: Name(name)) ?? ObjectID(name).flatMap(directory.user) {
      return [self.user(user)]
    }
    let named = resolver.users(name)
    if !named.isEmpty { return named.map(user) }
    guard isBound(.user, Name(name)) || name.hasPrefix("system:serviceaccount:") || name == "system:anonymous" else {
      return []
    }
    return ObjectID(name).flatMap(directory.servicePrincipal) == nil ? [unlistedUser(name)] : []
  }

  private func user(_ user: User) -> Candidate {
    Candidate(
      subject: Subject(kind: .user, name: user.kubernetesName), spelling: "user:\(user.userPrincipalName)",
      member: .user(user.id),
      guest: user.isGuest ? user : nil)
  }

  /// A user in bindings that the directory does not know, so that its groups are unknown.
  private func unlistedUser(_ name: String) -> Candidate {
    let isSystem = name.hasPrefix("system:")
    return Candidate(
      subject: Subject(kind: .user, name: Name(name)), spelling: "user:\(name)",
      member: isSystem ? nil : ObjectID(name).map { .user($0) } ?? .other(name))
  }

  private func accounts(_ name: String) -> [Candidate] {
    guard SubjectCandidates.isAccount(name), let account = account(name) else { return [] }
    let namespace = account.subject.namespace
    let isListed = namespace.flatMap { snapshot.serviceAccount(named: account.subject.name, in: $0) } != nil
    let isDefault = account.subject.name == "default" && namespace.flatMap { snapshot.namespace(named: $0) } != nil
    return isListed || isDefault || snapshot.index.number(of: account.subject) != nil ? [account] : []
  }

  private func account(_ name: String) -> Candidate? {
    guard let slash = name.firstIndex(of: "/") else { return nil }
    let subject = Subject(
      kind: .serviceAccount, name: Name(String(name[name.index(after: slash)...])),
      namespace: Name(String(name[..<slash])))
    return Candidate(subject: subject, spelling: "sa:\(name)")
  }

  private func principals(_ name: String) -> [Candidate] {
    if let id = ObjectID(name) {
      let isKnown = directory.servicePrincipal(id) != nil
      return isKnown ? [principal(id)] : []
    }
    return resolver.servicePrincipals(name).map { principal($0.id) }
  }

  private func principal(_ id: ObjectID) -> Candidate {
    Candidate(subject: Subject(kind: .user, name: id.name), spelling: "sp:\(id)", member: .servicePrincipal(id))
  }

  /// An unknown subject, used as typed if the data is incomplete.
  private func usedAsTyped(_ form: Form, _ name: String) -> Candidate? {
    switch form {
    case .group: ObjectID(name).map(group)
    case .user: directory.users.isEmpty || Name(name).isOutsideEntra ? unlistedUser(name) : nil
    case .sa: snapshot.serviceAccounts.isEmpty ? account(name) : nil
    case .sp: ObjectID(name).map(principal)
    }
  }

  private func isBound(_ kind: Subject.Kind, _ name: Name) -> Bool {
    snapshot.index.number(of: Subject(kind: kind, name: name)) != nil
  }

  /// The names to compare with for similarity, spelt so that they can be typed.
  private func names(_ form: Form?) -> [String] {
    let groups = directory.groups.map(\.displayName)
    let users = directory.users.flatMap { [$0.userPrincipalName.text, $0.displayName] }
    let accounts = snapshot.serviceAccounts.map { "\($0.namespace)/\($0.name)" }
    let principals = directory.servicePrincipals.map(\.displayName)
    func bound(_ kind: Subject.Kind) -> [String] {
      snapshot.index.subjects.filter { $0.kind == kind }.map(\.name.text)
    }
    switch form {
    case .group: return groups + bound(.group)
    case .user: return users + bound(.user)
    case .sa: return accounts
    case .sp: return principals
    case nil: return groups + users + accounts + principals + bound(.group) + bound(.user)
    }
  }

  private static func isAccount(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
  }

  private static func word(_ form: Form) -> String {
    switch form {
    case .group: "group"
    case .user: "user"
    case .sa: "service account"
    case .sp: "service principal"
    }
  }

  private static let subjectForms = "group:NAME, user:UPN, sa:NAMESPACE/NAME or sp:NAME"

  private static let systemGroups: Set<Name> = [
    "system:masters", "system:authenticated", "system:unauthenticated", "system:serviceaccounts",
  ]
}
