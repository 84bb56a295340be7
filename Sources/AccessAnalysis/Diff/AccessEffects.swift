import AccessModel

/// Tells the bindings and roles that change somebody's access from those that are only written differently.
struct AccessEffects {
  private struct Place: Hashable {
    let subject: Subject
    let scope: Scope
  }

  private let changed: Set<Place>
  private let before: DiffSide
  private let after: DiffSide

  /// - Parameter rows: What differs for subjects.
  init(_ rows: [AccessDiff.Row], _ before: DiffSide, _ after: DiffSide) {
    changed = Set(rows.map { Place(subject: $0.subject, scope: $0.scope) })
    self.before = before
    self.after = after
  }

  func changesAccess(_ difference: ObjectDifference) -> Bool {
    if changed.isEmpty { return false }
    switch difference.object {
    case .binding:
      return [(difference.before, before, after), (difference.after, after, before)].contains { number, side, other in
        number.map { isOfDifference($0, on: side, other) } ?? false
      }
    case .role:
      return [(difference.before, before, after), (difference.after, after, before)].contains { number, side, other in
        number.map { side.snapshot.index.bindingsOfRole[$0].contains { isOfDifference(Int($0), on: side, other) } }
          ?? false
      }
    }
  }

  /// Whether a binding gives one of its subjects, whose access differs there, what the other side does not give it.
  private func isOfDifference(_ binding: Int, on side: DiffSide, _ other: DiffSide) -> Bool {
    guard let holding = side.holding(ofBinding: binding) else { return false }
    let index = side.snapshot.index
    let scope = side.snapshot.bindings[binding].scope
    return index.subjectsOfBinding[binding].contains { number in
      let subject = index.subjects[Int(number)]
      let isConcerned = [scope, .cluster].contains { changed.contains(Place(subject: subject, scope: $0)) }
      return isConcerned && !other.holdings(of: subject).contains(holding)
    }
  }
}
