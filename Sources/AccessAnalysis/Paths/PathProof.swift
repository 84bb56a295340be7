import AccessModel

/// What proves a step: what it rests on, and the rules that allow it.
package struct PathProof: Sendable, Hashable {
  package let support: PathSupport
  /// The number of the role; nil for an Azure role.
  package let role: Int?
  /// The positions of its rules that allow the step.
  package let rules: [Int]
}
