import AccessModel

/// Who answers for groups, and so for which namespaces their members are there.
package struct Ownership: Sendable {
  private let owners: [(owner: Owner, groups: Set<ObjectID>)]
  /// The groups of owners that the directory does not know, or that share their name with others.
  package let unresolved: [Name]

  package init(_ snapshot: Snapshot, _ spelling: Spelling) {
    let resolver = Resolver(snapshot, spelling)
    var unresolved: [Name] = []
    owners = snapshot.contents.owners.map { owner in
      var groups: Set<ObjectID> = []
      for typed in owner.groups {
        do throws(Refusal) {
          groups.insert(try resolver.group(typed.text))
        } catch {
          unresolved.append(typed)
        }
      }
      return (owner, groups)
    }
    self.unresolved = unresolved.distinct
  }

  /// The owners of any of the groups.
  package func owners(of groups: some Sequence<ObjectID>) -> [Owner] {
    let groups = Set(groups)
    return owners.filter { !$0.groups.isDisjoint(with: groups) }.map(\.owner)
  }

  /// Whether an owner is named at all.
  package var isEmpty: Bool { owners.isEmpty }
}
