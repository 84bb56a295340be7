import AccessModel

/// The changes that give subjects of bindings the names that tokens carry, such as a group named by its display name its
/// object ID.
package struct SubjectRenaming: Plan {
  package let changes: ChangeSet
  package private(set) var notes: [String] = []
  package var effect: String? { nil }
  /// The subjects by their former names, and by their new ones.
  package private(set) var renamed: [(old: Subject, new: Subject)] = []

  /// - Throws: A refusal if no name is of a wrong form, or the data does not say who is meant.
  package init(_ grants: [Grant], in snapshot: Snapshot, _ spelling: Spelling) throws(Refusal) {
    let groupBindings = GroupBindings(snapshot, spelling)
    var positions: [Int: Set<Int>] = [:]
    for grant in grants { positions[grant.binding, default: []].insert(grant.subject) }
    var changes: [Change] = []
    for number in grants.map(\.binding).distinct {
      let binding = snapshot.bindings[number]
      var subjects: [Subject] = []
      for (position, subject) in binding.subjects.enumerated() {
        guard positions[number]?.contains(position) == true,
          let new = SubjectFlaw(subject, in: snapshot.directory)?.fix
        else {
          subjects.append(subject)
          continue
        }
        renamed.append((subject, new))
        if binding.subjects.contains(new) || subjects.contains(new) {
          notes.append("\(Change.Target.binding(binding.name, in: binding.scope).label) names \(new.name) already.")
        } else {
          subjects.append(new)
        }
      }
      guard subjects != binding.subjects else { continue }
      let groups = subjects.filter { $0.kind == .group }
      let group = groups.count == 1 ? groups[0].objectID.flatMap(snapshot.directory.group) : nil
      let changed = binding.with {
        $0.subjects = subjects
        guard let group else { return }
        $0.metadata.annotations[GroupBindings.groupName] = groupBindings.annotation(group.displayName)
      }
      changes.append(.putBinding(changed))
    }
    guard !changes.isEmpty else { throw SubjectRenaming.refusal(grants, snapshot) }
    let former = listed(renamed.map(\.old.name.text).distinct, most: 3)
    notes.append("No token carries \(former): nobody has held anything by that name.")
    self.changes = ChangeSet(changes)
  }

  /// Why nothing can be renamed.
  private static func refusal(_ grants: [Grant], _ snapshot: Snapshot) -> Refusal {
    let subjects = grants.map { snapshot.bindings[$0.binding].subjects[$0.subject] }
    for subject in subjects {
      switch SubjectFlaw(subject, in: snapshot.directory) {
      case .groupByName(let ids)?:
        return Refusal(
          subject.name.text, "\(ids.count) groups have this name: bind the one that is meant by its object ID")
      case .groupWithoutObjectID?:
        let unread = snapshot.gaps(in: [.groups]).first.map { " (\($0.reason))" } ?? ""
        return Refusal(subject.name.text, "no group with this name is known\(unread)")
      case .groupUnknown?, .groupAbsent?, .userUnknown?:
        return Refusal(subject.name.text, "who is meant is not in the directory")
      default: continue
      }
    }
    return Refusal(nil, "every subject here has a name of the right form")
  }
}
