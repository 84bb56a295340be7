import Synchronization

/// A value that is made when it is first asked for, and then kept.
package final class Lazily<Value: Sendable>: Sendable {
  private enum State {
    case unmade(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.unmade(make))
  }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .unmade(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }

  /// The value if it was made; nil otherwise.
  package var known: Value? { state.withLock { if case .made(let value) = $0 { value } else { nil } } }
}
