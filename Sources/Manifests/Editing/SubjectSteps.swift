import AccessModel

/// The steps from one list of subjects to another, by positions in the first.
struct SubjectSteps {
  enum Step: Equatable {
    case drop(Int)
    case rename(Int, to: Name)
    /// Adds a subject after a position, or before all; in the order of the new list.
    case add(Subject, after: Int?)
  }

  private(set) var steps: [Step] = []

  init(from old: [Subject], to new: [Subject]) {
    var (removed, inserted): ([Int], [Subject]) = ([], [])
    var (position, next) = (0, 0)
    let difference = new.difference(from: old)
    let removals = Set(difference.removals.map(\.position))
    let insertions = Set(difference.insertions.map(\.position))
    while position < old.count || next < new.count {
      if removals.contains(position) {
        removed.append(position)
        position += 1
      } else if insertions.contains(next) {
        inserted.append(new[next])
        next += 1
      } else {
        close(&removed, &inserted, before: position, old)
        position += 1
        next += 1
      }
    }
    close(&removed, &inserted, before: position, old)
  }

  /// Ends a run of subjects that differ.
  private mutating func close(
    _ removed: inout [Int], _ inserted: inout [Subject], before position: Int, _ old: [Subject]
  ) {
    var last = (removed.first ?? position) - 1
    for (number, place) in removed.enumerated() {
      if let subject = inserted.first, subject.isRenamed(old[place]), inserted.count >= removed.count - number {
        steps.append(.rename(place, to: subject.name))
        inserted.removeFirst()
      } else {
        steps.append(.drop(place))
      }
      last = place
    }
    steps += inserted.map { .add($0, after: last < 0 ? nil : last) }
    (removed, inserted) = ([], [])
  }
}

extension CollectionDifference.Change {
  fileprivate var position: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension Subject {
  /// Whether it may be another one under its object ID, so that a comment on that one still applies.
  fileprivate func isRenamed(_ other: Subject) -> Bool {
    kind == other.kind && namespace == other.namespace && objectID != nil && other.objectID == nil
  }
}
