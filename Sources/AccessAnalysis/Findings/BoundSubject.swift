import AccessModel

/// A user or group of Entra that bindings name: its grants, and what is wrong with its name.
///
/// A class because several rules go through all of them.
final class BoundSubject: Sendable {
  /// The number of the subject in the index.
  let number: Int
  let subject: Subject
  /// Without the baseline, in the order of the bindings; at least one.
  let grants: [Grant]
  let flaw: SubjectFlaw?

  private init(_ number: Int, _ subject: Subject, _ grants: [Grant], _ flaw: SubjectFlaw?) {
    (self.number, self.subject, self.grants, self.flaw) = (number, subject, grants, flaw)
  }

  /// All of them, without the system's own, Kubernetes' ServiceAccounts and identities of other providers.
  static func all(in analysis: Analysis, besides baseline: FindingBaseline) -> [BoundSubject] {
    let (snapshot, index) = (analysis.roles.snapshot, analysis.roles.snapshot.index)
    let baseline = FindingBaseline.Judge(baseline, analysis)
    let isNamed = index.subjects.map(baseline.isNamed)
    let isMeant = index.subjects.map { subject in
      subject.kind != .serviceAccount && !subject.isSystem && !subject.isAKSIdentity && !subject.name.isOutsideEntra
    }
    let unnamed = index.number(ofNamespace: "").map { Int32($0) }
    var grants = [[Grant]](repeating: [], count: index.subjects.count)
    for binding in snapshot.bindings.indices where index.namespaceOfBinding[binding] != unnamed {
      let isSystem = index.isSystemBinding[binding]
      for (position, subject) in index.subjectsOfBinding[binding].enumerated() where isMeant[Int(subject)] {
        if isSystem || isNamed[Int(subject)], baseline.includes(binding, index.subjects[Int(subject)]) {
          continue
        }
        grants[Int(subject)].append(Grant(binding: binding, subject: position))
      }
    }
    return grants.indices.compactMap { number in
      grants[number].isEmpty
        ? nil
        : BoundSubject(
          number, index.subjects[number], grants[number], SubjectFlaw(index.subjects[number], in: snapshot.directory))
    }
  }

  /// Whether it is a group whose object ID tokens can carry.
  var isGroup: Bool { subject.kind == .group && subject.objectID != nil }
}
