import AccessModel

/// A role that a subject holds by bindings: in the whole cluster, or in one or more namespaces.
///
/// Roles with one name in several namespaces are one if they allow the same. A class because every rule goes through all
/// of them.
final class Holding: Sendable {
  /// The number of the subject in the index.
  let subject: Int
  /// The number of the role, or of the first of those with its name.
  let role: Int
  let isClusterWide: Bool
  /// The grants, in the order of the bindings, as the places of findings, which share them.
  let places: [FindingPlace]

  private init(_ key: Key, _ places: [FindingPlace]) {
    (subject, role, isClusterWide) = (Int(key.subject), Int(key.role), key.isClusterWide)
    self.places = places
  }

  /// In the order of the bindings.
  var grants: [Grant] { places.compactMap(\.grant) }

  private struct Key: Hashable {
    let subject: Int32
    let role: Int32
    let isClusterWide: Bool
  }

  /// What is held, without the baseline, roles that are missing, and subjects that no request matches.
  static func all(in analysis: Analysis, besides baseline: FindingBaseline) -> [Holding] {
    let index = analysis.roles.snapshot.index
    let alike = analysis.roleFacts.alike.value
    let (subjects, roles, isSystem) = (index.subjectsOfBinding, index.roleOfBinding, index.isSystemBinding)
    let namespaces = index.namespaceOfBinding
    let canMatch = index.subjects.map(\.isIdentified)
    let unnamed = index.number(ofNamespace: "").map { Int32($0) }
    let baseline = FindingBaseline.Judge(baseline, analysis)
    // Only grants to the system's identities can be in the baseline, or those of its own bindings.
    let isOwn = index.subjects.map { $0.isSystem || $0.isAKSIdentity || baseline.isNamed($0) }
    var positions: [Key: Int] = [:]
    var held: [(key: Key, places: [FindingPlace])] = []
    for binding in roles.indices {
      let role = roles[binding]
      guard role >= 0, namespaces[binding] != unnamed else { continue }
      for (position, subject) in subjects[binding].enumerated() where canMatch[Int(subject)] {
        if isOwn[Int(subject)] || isSystem[binding],
          baseline.includes(binding, index.subjects[Int(subject)])
        {
          continue
        }
        let key = Key(subject: subject, role: alike[Int(role)], isClusterWide: namespaces[binding] < 0)
        let place = FindingPlace.grant(Grant(binding: binding, subject: position))
        if let known = positions[key] {
          held[known].places.append(place)
        } else {
          positions[key] = held.count
          held.append((key, [place]))
        }
      }
    }
    return held.map { Holding($0.key, $0.places) }
  }
}
