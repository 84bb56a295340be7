extension Sequence where Element == Gap {
  /// Whether none of them could change an answer.
  package var leaveCertain: Bool { allSatisfy(\.isContradiction) }
}
