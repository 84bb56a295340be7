import AccessModel

/// Tells the findings that somebody accepts from the others, by the exceptions of the workspace and the settings.
struct AcceptedFindings {
  private let snapshot: Snapshot
  private let today: Day
  /// By the ID of the rule.
  private let exceptions: [String: [FindingException]]

  init(_ context: FindingContext) {
    snapshot = context.snapshot
    today = context.settings.today
    exceptions = Dictionary(
      grouping: context.snapshot.contents.exceptions + context.settings.exceptions, by: \.rule)
  }

  /// Findings, each told apart by what exceptions accept of it.
  func split(_ findings: [Finding]) -> [Finding] {
    exceptions.isEmpty ? findings : findings.flatMap(split)
  }

  /// A finding as one that is open, and one for each exception that accepts some of its places.
  private func split(_ finding: Finding) -> [Finding] {
    guard let candidates = exceptions[finding.rule] else { return [finding] }
    var left = finding.places
    var parts: [Finding] = []
    for exception in candidates where isAbout(exception, finding.object) {
      let isMeant = { (place: FindingPlace) in isIn(exception, place) }
      guard left.contains(where: isMeant) else { continue }
      if exception.until < today {
        // It is open again, and says why it was not before.
        parts.append(finding.with(left.filter(isMeant), .ended(exception)))
      } else {
        parts.append(finding.with(left.filter(isMeant), .accepted(exception)))
      }
      left.removeAll(where: isMeant)
    }
    return parts.isEmpty ? [finding] : parts + (left.isEmpty ? [] : [finding.with(left, .open)])
  }

  private func isAbout(_ exception: FindingException, _ object: FindingObject) -> Bool {
    if let role = exception.role, object.roleName != role { return false }
    guard let subject = exception.subject else { return true }
    return object.names(in: snapshot.directory).contains(subject)
  }

  private func isIn(_ exception: FindingException, _ place: FindingPlace) -> Bool {
    if let binding = exception.binding, place.binding.map({ snapshot.bindings[$0].name }) != binding { return false }
    if exception.namespaces.isEmpty { return true }
    guard let namespace = place.scope(in: snapshot)?.namespace else { return false }
    return exception.namespaces.contains { $0.matches(namespace) }
  }
}

extension FindingObject {
  /// The name of the role that it is about; nil if it is about none.
  fileprivate var roleName: Name? {
    switch self {
    case .holder(_, let role, _): role.name
    case .role(let role): role.name
    case .subject, .binding, .namespace, .groups, .user, .principal, .cluster: nil
    }
  }

  /// What an exception can call the subject or Entra object, none of which is another's name.
  fileprivate func names(in directory: Directory) -> Set<Name> {
    switch self {
    case .holder(let subject, _, _), .subject(let subject): subject.names(in: directory)
    case .user(let id): Subject(kind: .user, name: directory.user(id)?.kubernetesName ?? id.name).names(in: directory)
    case .principal(let id):
      Subject(kind: .user, name: id.name).names(in: directory).union(
        Subject(kind: .group, name: id.name).names(in: directory))
    case .groups(let name): [name]
    case .role, .binding, .namespace, .cluster: []
    }
  }
}

extension Subject {
  fileprivate func names(in directory: Directory) -> Set<Name> {
    switch kind {
    case .serviceAccount:
      let own = "\(namespace?.text ?? "")/\(name.text)"
      return [Name(own), Name("sa:\(own)")]
    case .user:
      let user = objectID.flatMap { directory.user($0) } ?? directory.user(principalName: name)
      let own = [name] + [user?.userPrincipalName, user?.id.name].compactMap(\.self)
      return Set(own + own.map { Name("user:\($0.text)") } + own.map { Name("sp:\($0.text)") })
    case .group:
      let group = objectID.flatMap { directory.group($0) }
      let shown = group.flatMap { directory.groups(named: $0.displayName).count == 1 ? Name($0.displayName) : nil }
      let own = [name] + [shown].compactMap(\.self)
      return Set(own + own.map { Name("group:\($0.text)") })
    }
  }
}
