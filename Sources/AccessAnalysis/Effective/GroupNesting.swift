import AccessModel

/// The Entra groups that have access, by bindings, by Azure roles, or because they are members of such groups.
///
/// Holders are numbered: first the subjects of the index, then the groups that no binding names.
struct GroupNesting: Sendable {
  /// The subjects of the index, and the groups that hold Azure roles or belong to groups, and are not bound.
  let holders: [Subject]
  /// For each holder, the groups that have what it holds, as its direct or transitive members.
  private let heirs: [[Int32]]
  private let hasHeirs: [Bool]

  init(_ index: SnapshotIndex, _ azure: AzureAuthorizer?, _ memberships: Memberships) {
    var holders = index.subjects
    var numbers: [Subject: Int] = [:]
    func number(_ subject: Subject) -> Int {
      if let known = index.number(of: subject) ?? numbers[subject] { return known }
      numbers[subject] = holders.count
      holders.append(subject)
      return holders.count - 1
    }
    for placed in azure?.assignments.ofKubernetes ?? [] where placed.assignment.type.isGroup {
      _ = number(Subject(kind: .group, name: placed.assignment.principalID.name))
    }
    var heirs: [Int: [Int32]] = [:]
    for group in memberships.nestedGroups {
      let held = memberships.tokenGroups(of: .group(group)).compactMap { containing -> Int? in
        let subject = Subject(kind: .group, name: containing.name)
        return containing == group ? nil : index.number(of: subject) ?? numbers[subject]
      }
      if held.isEmpty { continue }
      let heir = Int32(number(Subject(kind: .group, name: group.name)))
      for holder in held { heirs[holder, default: []].append(heir) }
    }
    self.holders = holders
    // Few of tens of thousands have any.
    var all = [[Int32]](repeating: [], count: heirs.isEmpty ? 0 : holders.count)
    var hasHeirs = [Bool](repeating: false, count: holders.count)
    for (holder, own) in heirs { (all[holder], hasHeirs[holder]) = (own, true) }
    (self.heirs, self.hasHeirs) = (all, hasHeirs)
  }

  /// The groups that have what a holder holds, without itself.
  func heirs(of holder: Int) -> [Int32] { hasHeirs[holder] ? heirs[holder] : [] }

  func hasHeirs(_ holder: Int) -> Bool { hasHeirs[holder] }
}
