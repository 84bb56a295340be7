import AccessModel

/// A state that what is shown is compared with.
package struct ComparedState: Sendable, Hashable {
  /// Identifies it.
  package let number: Int
  /// What was typed for it, or what it is; may contain hostile text.
  package let title: String
  package let snapshot: Snapshot
  /// Messages about reading it; may contain hostile text.
  package let notes: [String]

  package init(_ number: Int, title: String, _ snapshot: Snapshot, notes: [String] = []) {
    (self.number, self.title, self.snapshot, self.notes) = (number, title, snapshot, notes)
  }

  package static func == (left: ComparedState, right: ComparedState) -> Bool {
    left.number == right.number && left.title == right.title
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
