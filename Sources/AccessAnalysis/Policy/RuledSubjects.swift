import AccessModel

/// The subjects that a list in a rule of one's own names, found in a snapshot.
struct RuledSubjects: Sendable {
  /// Those named one by one, in the order of the list.
  private(set) var named: [Subject] = []
  /// What is wrong in the list.
  private(set) var problems: [Problem] = []
  /// Whom it names and cannot be looked up.
  private(set) var gaps: [Gap] = []
  private var beginnings: [Beginning] = []
  private var members: Set<Subject> = []
  private let directory: Directory

  private struct Beginning: Sendable {
    /// Nil for groups and users.
    let kind: Subject.Kind?
    let start: Name
  }

  init(_ list: [RuledSubject], _ resolver: Resolver) {
    directory = resolver.directory
    for ruled in list {
      if let beginning = ruled.beginning {
        beginnings.append(RuledSubjects.beginning(beginning))
        continue
      }
      do throws(Refusal) {
        named += try resolver.subjects(of: ruled.text)
      } catch {
        add(error, ruled, resolver.snapshot)
      }
    }
    named = named.distinct
    members = Set(named)
  }

  private static func beginning(_ text: String) -> Beginning {
    let forms: [(String, Subject.Kind)] = [
      ("group:", .group), ("user:", .user), ("sp:", .user), ("sa:", .serviceAccount),
    ]
    for (form, kind) in forms where text.hasPrefix(form) {
      return Beginning(kind: kind, start: Name(String(text.dropFirst(form.count))))
    }
    return Beginning(kind: nil, start: Name(text))
  }

  private mutating func add(_ refusal: Refusal, _ ruled: RuledSubject, _ snapshot: Snapshot) {
    if let gap = snapshot.gaps(in: [.groups, .users]).first(where: { !$0.isContradiction }) {
      let place = ruled.place.line.map { ":\($0)" } ?? ""
      gaps.append(
        Gap(
          [.groups],
          reason: "whom “\(ruled.text)” (\(ruled.place.source)\(place)) names cannot be looked up, as \(gap.reason)"))
    } else {
      let nearest = refusal.nearest
      problems.append(
        Problem(
          ruled.place, found: "“\(ruled.text)”: \(refusal.reason)",
          expected: nearest.isEmpty ? nil : nearest.joined(separator: " or ")))
    }
  }

  var isEmpty: Bool { named.isEmpty && beginnings.isEmpty }

  /// Whether it names a subject itself.
  func names(_ subject: Subject) -> Bool {
    members.contains(subject) || beginnings.contains { fits(subject, $0) }
  }

  /// Whether it names a subject or a group that the subject is in.
  func includes(_ who: SubjectIdentity) -> Bool {
    if isEmpty { return false }
    return names(who.subject) || who.groups.contains { names(Subject(kind: .group, name: $0.group.name)) }
      || who.identity.groups.contains { names(Subject(kind: .group, name: $0)) }
  }

  /// All that it names: those one by one, and of a snapshot those whose names begin so.
  func all(in snapshot: Snapshot) -> [Subject] {
    if beginnings.isEmpty { return named }
    let known =
      snapshot.index.subjects + directory.groups.map { Subject(kind: .group, name: $0.id.name) }
      + directory.users.map { Subject(kind: .user, name: $0.kubernetesName) }
    return (named + known.filter { subject in beginnings.contains { fits(subject, $0) } }).distinct
  }

  private func fits(_ subject: Subject, _ beginning: Beginning) -> Bool {
    guard beginning.kind.map({ $0 == subject.kind }) ?? (subject.kind != .serviceAccount) else { return false }
    let own: Name
    switch subject.kind {
    case .serviceAccount: own = Name("\(subject.namespace?.text ?? "")/\(subject.name.text)")
    case .user, .group: own = subject.name
    }
    if own.hasPrefix(beginning.start) { return true }
    let shown =
      subject.objectID.flatMap { id in
        directory.group(id)?.displayName ?? directory.user(id)?.userPrincipalName.text
          ?? directory.servicePrincipal(id)?.displayName
      }
    return shown.map { Name($0).hasPrefix(beginning.start) } ?? false
  }
}

extension Resolver {
  /// The subjects that a typed name means. One that need not exist is used as typed: an object ID, a user principal
  /// name where users are not known, and a service account.
  fileprivate func subjects(of typed: String) throws(Refusal) -> [Subject] {
    if let id = ObjectID(typed) {
      let isPerson = directory.user(id) != nil || directory.servicePrincipal(id) != nil
      return isPerson ? [try subject(typed).0.subject] : [Subject(kind: .group, name: id.name)]
    }
    if typed.hasPrefix("sa:") {
      let parts = typed.dropFirst(3).split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 2, !parts.contains("") {
        return [Subject(kind: .serviceAccount, name: Name(String(parts[1])), namespace: Name(String(parts[0])))]
      }
    }
    if typed.contains("@"), !typed.contains(":"), directory.users.isEmpty {
      return [try subject("user:\(typed)").0.subject]
    }
    return [try subject(typed).0.subject]
  }
}
