import AccessModel

/// A role that a subject holds by bindings: in the whole cluster, or in one or more namespaces.
///
/// Roles with one name in several namespaces are one if they allow the same.
struct Holding: Sendable {
  /// The number of the subject in the index.
  let subject: Int
  /// The number of the role, or of the first of those with its name.
  let role: Int
  let isClusterWide: Bool
  /// In the order of the bindings.
  fileprivate(set) var grants: [Grant]

  private struct Key: Hashable {
    let subject: Int32
    let role: Int32
    let isClusterWide: Bool
  }

  private struct RoleClass: Hashable {
    let name: Name
    let isClusterRole: Bool
    let rules: [PolicyRule]
  }

  /// What is held, without the baseline and without roles that are missing.
  static func all(in analysis: Analysis, besides baseline: FindingBaseline) -> [Holding] {
    let (snapshot, index) = (analysis.roles.snapshot, analysis.roles.snapshot.index)
    let classes = classes(analysis)
    let (subjects, roles, isSystem) = (index.subjectsOfBinding, index.roleOfBinding, index.isSystemBinding)
    let namespaces = index.namespaceOfBinding
    let unnamed = index.number(ofNamespace: "").map { Int32($0) }
    // Only grants to the system's identities can be in the baseline, or those of its own bindings.
    let isOwn = index.subjects.map { $0.isSystem || $0.isAKSIdentity }
    var positions: [Key: Int] = [:]
    var holdings: [Holding] = []
    for binding in roles.indices {
      let role = roles[binding]
      guard role >= 0, namespaces[binding] != unnamed else { continue }
      for (position, subject) in subjects[binding].enumerated() {
        if isOwn[Int(subject)] || isSystem[binding],
          baseline.includes(snapshot.bindings[binding], index.subjects[Int(subject)], isSystem: isSystem[binding])
        {
          continue
        }
        let key = Key(subject: subject, role: classes[Int(role)], isClusterWide: namespaces[binding] < 0)
        let grant = Grant(binding: binding, subject: position)
        if let known = positions[key] {
          holdings[known].grants.append(grant)
        } else {
          positions[key] = holdings.count
          holdings.append(
            Holding(
              subject: Int(subject), role: Int(classes[Int(role)]), isClusterWide: key.isClusterWide, grants: [grant]))
        }
      }
    }
    return holdings
  }

  /// For each role the number of the first that has its name and allows the same.
  private static func classes(_ analysis: Analysis) -> [Int32] {
    let roles = analysis.roles.snapshot.roles
    var first: [RoleClass: Int32] = [:]
    return roles.indices.map { number in
      let key = RoleClass(
        name: roles[number].name, isClusterRole: roles[number].kind == .clusterRole,
        rules: analysis.roles.rules[number])
      if let known = first[key] { return known }
      first[key] = Int32(number)
      return Int32(number)
    }
  }
}
