/// The shortest way of every subject that has one.
package struct ShortestWays: Sendable {
  /// In the order of the length, then of the subjects in the index.
  package let paths: [AccessPath]
  /// Whether everything was looked at; otherwise somebody else may have a way, or a shorter one.
  package let isWhole: Bool

  package init(paths: [AccessPath], isWhole: Bool) {
    (self.paths, self.isWhole) = (paths, isWhole)
  }
}
