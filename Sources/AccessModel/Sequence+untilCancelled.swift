extension Sequence {
  /// The elements until the task is cancelled.
  package var untilCancelled: UntilCancelled<Self> { UntilCancelled(self) }
}
