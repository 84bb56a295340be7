import AccessModel

/// The bindings whose last day is over.
package struct ExpiredBindings: Sendable {
  /// Positions in the snapshot's bindings.
  package let numbers: [Int]
  /// What they grant; nothing for those that name no subject.
  package let grants: [Grant]
  /// Those that name no subject: they grant nothing, but whoever is added to one later has it past its last day.
  package let empty: [Int]
  /// Why there may be more: annotations that are not a day.
  package let gaps: [Gap]

  /// - Parameters:
  ///   - today: The first day on which they no longer count.
  ///   - includes: Whether a binding is considered.
  package init(_ snapshot: Snapshot, on today: Day, where includes: (Binding) -> Bool = { _ in true }) {
    var numbers: [Int] = []
    var unreadable: [String] = []
    for number in snapshot.bindings.indices {
      guard let expiry = GrantTerms(snapshot.bindings[number].metadata).expiry, includes(snapshot.bindings[number])
      else { continue }
      switch expiry {
      case .on: if expiry.isPast(on: today) { numbers.append(number) }
      case .unreadable(let text):
        let binding = snapshot.bindings[number]
        let place = binding.scope.namespace.map { " in namespace \($0)" } ?? ""
        unreadable.append("\(binding.kind) \(binding.name)\(place) (“\(text)”)")
      }
    }
    self.numbers = numbers
    grants = numbers.flatMap { number in
      snapshot.bindings[number].subjects.indices.map { Grant(binding: number, subject: $0) }
    }
    empty = numbers.filter { snapshot.bindings[$0].subjects.isEmpty }
    let days = unreadable.count == 1 ? "is not a day" : "are not days"
    gaps =
      unreadable.isEmpty
      ? []
      : [
        Gap(
          [.roleBindings, .clusterRoleBindings],
          reason: "the annotations aksess/expires-on of \(listed(unreadable, most: 3)) \(days) such as 2027-01-31")
      ]
  }
}
