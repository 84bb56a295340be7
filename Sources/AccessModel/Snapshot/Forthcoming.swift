import Synchronization

/// A value that is worked out elsewhere, which may take a while, and is known from then on.
package final class Forthcoming<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  package init() {}

  /// The value; nil as long as it is being worked out.
  package var known: Value? { value.withLock { $0 } }

  /// Makes the value known.
  package func arrive(_ value: Value) { self.value.withLock { $0 = value } }
}
