import AccessModel

/// The Entra groups that have access, by bindings, by Azure roles, or because they are members of such groups.
///
/// Holders are numbered: first the subjects of the index, then the groups that no binding names.
struct GroupNesting: Sendable {
  private let bound: [Subject]
  /// The groups that hold Azure roles or belong to groups, and are not bound.
  private let others: [Subject]
  /// For each holder, the groups that have what it holds, as its direct or transitive members.
  private let heirs: [[Int32]]
  private let hasHeirs: [Bool]

  init(_ index: SnapshotIndex, _ azure: AzureAuthorizer?, _ memberships: Memberships) {
    let bound = index.subjects
    var others: [Subject] = []
    var numbers: [Subject: Int] = [:]
    func number(_ subject: Subject) -> Int {
      if let known = index.number(of: subject) ?? numbers[subject] { return known }
      numbers[subject] = bound.count + others.count
      others.append(subject)
      return bound.count + others.count - 1
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
    (self.bound, self.others) = (bound, others)
    let count = bound.count + others.count
    // Few of tens of thousands have any.
    var all = [[Int32]](repeating: [], count: heirs.isEmpty ? 0 : count)
    var hasHeirs = [Bool](repeating: false, count: count)
    for (holder, own) in heirs { (all[holder], hasHeirs[holder]) = (own, true) }
    (self.heirs, self.hasHeirs) = (all, hasHeirs)
  }

  /// The subjects of the index, and then the other groups; made anew each time.
  var holders: [Subject] { bound + others }

  /// How many holders there are.
  var count: Int { hasHeirs.count }

  /// The groups that have what a holder holds, without itself.
  func heirs(of holder: Int) -> [Int32] { hasHeirs[holder] ? heirs[holder] : [] }

  func hasHeirs(_ holder: Int) -> Bool { hasHeirs[holder] }
}
