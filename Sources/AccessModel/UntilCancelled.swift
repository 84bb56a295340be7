/// The elements of a sequence until the task is cancelled, whose result is then dropped.
package struct UntilCancelled<Base: Sequence>: Sequence, IteratorProtocol {
  private var elements: Base.Iterator
  private var count = 0

  /// The number of elements between two checks, which take as long as a small step of work.
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
