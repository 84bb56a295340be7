import AccessModel

/// The groups that bindings name, by number in the index, and which of them subjects belong to.
struct BoundGroups {
  private let index: SnapshotIndex
  private let memberships: Memberships
  private let numbers: [ObjectID: Int]
  /// The groups of ServiceAccounts: all of them, and those of a namespace.
  private let ofServiceAccounts: [Name: Int]

  init(_ context: FindingContext) {
    index = context.snapshot.index
    memberships = context.analysis.memberships
    var (numbers, ofServiceAccounts): ([ObjectID: Int], [Name: Int]) = ([:], [:])
    for (number, subject) in index.subjects.enumerated() where subject.kind == .group {
      if let id = subject.objectID {
        numbers[id] = number
      } else if subject.name.hasPrefix("system:serviceaccounts") {
        ofServiceAccounts[subject.name] = number
      }
    }
    self.numbers = numbers
    self.ofServiceAccounts = ofServiceAccounts
  }

  /// The Entra groups that a subject's token carries, by number of the subject; of a group, those that contain it.
  func carried(by subject: Int) -> [ObjectID] {
    memberships.member(of: index.subjects[subject]).map { memberships.tokenGroups(of: $0) } ?? []
  }

  /// The groups of a subject that bindings name, without itself.
  ///
  /// - Parameter carried: Those that its token carries.
  func numbers(of subject: Int, _ carried: [ObjectID]) -> [Int] {
    guard index.subjects[subject].kind == .serviceAccount else {
      return carried.compactMap { numbers[$0] }.filter { $0 != subject }
    }
    if ofServiceAccounts.isEmpty { return [] }
    return AccessIdentity(index.subjects[subject]).groups.compactMap { ofServiceAccounts[$0] }
  }

  /// Whether a subject belongs to a group, both by number.
  func isMember(_ subject: Int, of group: Int) -> Bool {
    numbers(of: subject, carried(by: subject)).contains(group)
  }
}
