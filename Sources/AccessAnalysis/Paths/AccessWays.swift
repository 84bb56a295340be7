import AccessModel

/// The ways of one subject to a goal.
package struct AccessWays: Sendable {
  package let subject: Subject
  /// The shortest first; at most as many as were wanted.
  package let paths: [AccessPath]
  /// How many there are.
  package let count: Int
  /// Whether they were all counted; there are more otherwise.
  package let isWhole: Bool

  package var isEmpty: Bool { count == 0 }
}
