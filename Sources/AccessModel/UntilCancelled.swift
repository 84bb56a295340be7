/// The elements of a sequence until the task that takes them is cancelled: what comes of some of them is dropped with
/// the task.
package struct UntilCancelled<Base: Sequence>: Sequence, IteratorProtocol {
  private var elements: Base.Iterator
  private var count = 0

  /// Asking takes as long as a small step of work.
  private static var stride: Int { 64 }

  init(_ base: Base) {
    elements = base.makeIterator()
  }

  /// The next element; nil at the end or if the task is cancelled.
  package mutating func next() -> Base.Element? {
    if count % Self.stride == 0, Task.isCancelled { return nil }
    count += 1
    return elements.next()
  }
}
