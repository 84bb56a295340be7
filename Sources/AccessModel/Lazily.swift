import Synchronization

/// A value that is made when it is first asked for, and then kept; reading it afterwards takes no lock, so that all cores
/// can.
package final class Lazily<Value: Sendable>: Sendable {
  private enum State {
    case unmade(@Sendable () -> Value)
    case made(Made)
  }

  private final class Made: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private let state: Mutex<State>
  /// What the state holds once it was made.
  private let made = AtomicLazyReference<Made>()

  package init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.unmade(make))
  }

  package var value: Value {
    if let made = made.load() { return made.value }
    return state.withLock { state in
      switch state {
      case .made(let made): return made.value
      case .unmade(let make):
        let value = made.storeIfNil(Made(make()))
        state = .made(value)
        return value.value
      }
    }
  }

  /// The value if it was made; nil otherwise.
  package var known: Value? { made.load()?.value }
}
