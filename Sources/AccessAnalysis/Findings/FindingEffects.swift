import AccessModel

/// The findings that changes raise and clear.
///
/// Only what the changes can concern is looked at, before and after them: the bindings of the subjects that they name, of
/// the groups around those, and of the namespaces that they are in.
package struct FindingEffects: Sendable {
  /// New findings, and new places of others; the most severe first.
  package let raised: [Finding]
  /// Findings and places that are gone; the most severe first.
  package let cleared: [Finding]
  /// What the places of `cleared` are numbered by.
  package let before: FindingContext
  /// What the places of `raised` are numbered by.
  package let after: FindingContext

  /// - Parameters:
  ///   - before: The analysis of the snapshot without the changes.
  ///   - after: That of the snapshot with them, and otherwise the same.
  package init(of changes: ChangeSet, before: Analysis, after: Analysis, _ settings: FindingSettings) {
    let concern = Concern(changes, before, after)
    // What others do not say is no effect of the first grant that says it, nor of the last that did.
    self.before = FindingContext(
      part: before.limited(toBindings: concern.bindings(in: before)), settings, of: before, judgedAs: after)
    self.after = FindingContext(
      part: after.limited(toBindings: concern.bindings(in: after)), settings, of: after, judgedAs: after)
    let rules = FindingRule.all.filter(\.concernsBindings)
    let cleared = Findings(self.before, rules: rules).all.filter { !$0.isAccepted }
    let raised = Findings(self.after, rules: rules).all.filter { !$0.isAccepted }
    let (beforeSnapshot, afterSnapshot) = (self.before.snapshot, self.after.snapshot)
    let formerPlaces = FindingEffects.places(of: cleared, in: beforeSnapshot)
    let latterPlaces = FindingEffects.places(of: raised, in: afterSnapshot)
    self.raised = raised.compactMap { finding in
      finding.only { !formerPlaces.contains(Key(finding, $0, in: afterSnapshot)) }
    }
    self.cleared = cleared.compactMap { finding in
      finding.only { !latterPlaces.contains(Key(finding, $0, in: beforeSnapshot)) }
    }
  }

  private static func places(of findings: [Finding], in snapshot: Snapshot) -> Set<Key> {
    Set(findings.flatMap { finding in finding.places.map { Key(finding, $0, in: snapshot) } })
  }

  /// A finding in one place, by names.
  private struct Key: Hashable {
    enum Place: Hashable {
      case grant(GrantIdentity)
      case binding(BindingIdentity)
      case role(RoleIdentity)
      case serviceAccount(Int)
      case other(FindingPlace)
    }

    let finding: Finding.Identity
    let place: Place

    init(_ finding: Finding, _ place: FindingPlace, in snapshot: Snapshot) {
      self.finding = finding.identity
      self.place =
        switch place {
        case .grant(let grant): .grant(snapshot.identity(of: grant))
        case .binding(let number): .binding(snapshot.bindings[number].identity)
        case .role(let number): .role(snapshot.roles[number].identity)
        case .serviceAccount, .namespace, .group, .user, .assignment, .profile: .other(place)
        }
    }
  }
}

/// What changes of bindings can concern.
private struct Concern {
  private var subjects: Set<Subject> = []
  private var namespaces: Set<Name> = []
  private let targets: Set<Change.Target>

  init(_ changes: ChangeSet, _ before: Analysis, _ after: Analysis) {
    targets = changes.targets
    for analysis in [before, after] {
      let snapshot = analysis.roles.snapshot
      for number in snapshot.numbers(ofBindings: targets).values {
        let binding = snapshot.bindings[number]
        if let namespace = binding.scope.namespace { namespaces.insert(namespace) }
        for subject in binding.subjects { subjects.insert(subject.resolved(in: binding.scope)) }
      }
    }
    let changed = Set(targets.compactMap { if case .namespace(let name) = $0 { name } else { nil } })
    namespaces.formUnion(changed)
    if !changed.isEmpty {
      for subject in before.roles.snapshot.index.subjects + after.roles.snapshot.index.subjects
      where subject.namespace.map(changed.contains) == true { subjects.insert(subject) }
    }
    let memberships = before.memberships
    for subject in subjects {
      if let member = memberships.member(of: subject) {
        for group in memberships.tokenGroups(of: member) { subjects.insert(Subject(kind: .group, name: group.name)) }
      }
      guard subject.kind == .group, let id = subject.objectID else { continue }
      for path in memberships.transitiveMembers(of: id).groups {
        if let nested = path.last { subjects.insert(Subject(kind: .group, name: nested.name)) }
      }
    }
  }

  /// The positions of the bindings that are concerned, ascending.
  func bindings(in analysis: Analysis) -> [Int] {
    let (snapshot, index) = (analysis.roles.snapshot, analysis.roles.snapshot.index)
    var numbers = Set(snapshot.numbers(ofBindings: targets).values.map { Int32($0) })
    for subject in subjects.compactMap({ index.number(of: $0) }) { numbers.formUnion(index.bindingsOfSubject[subject]) }
    for namespace in namespaces.compactMap({ index.number(ofNamespace: $0) }) {
      numbers.formUnion(index.bindingsOfNamespace[namespace])
    }
    return numbers.sorted().map { Int($0) }
  }
}
