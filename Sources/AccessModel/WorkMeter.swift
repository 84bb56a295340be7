import Synchronization

/// Counts what is done of some work, for whoever shows its progress meanwhile, from any thread.
package final class WorkMeter: Sendable {
  private let state: Mutex<WorkProgress>
  private let hear: @Sendable (String) -> Void

  /// - Parameter hear: Is given at once what another program says to whoever waits.
  package init(_ unit: WorkProgress.Unit = .bytes, hear: @escaping @Sendable (String) -> Void = { _ in }) {
    state = Mutex(WorkProgress(total: 0, unit: unit))
    self.hear = hear
  }

  /// The progress now.
  package var progress: WorkProgress { state.withLock { $0 } }

  /// Adds to what there is to do; nil stands for what nobody knows, as the length of a stream.
  package func expect(_ amount: Int?) {
    state.withLock { progress in
      progress.total = progress.total.flatMap { total in amount.map { total + $0 } }
    }
  }

  /// Passes on what another program says to whoever waits; empty once nobody has to do anything any more.
  package func say(_ words: String) {
    state.withLock { $0.words = words }
    if !words.isEmpty { hear(words) }
  }

  /// Forgets what was counted of work that is begun anew.
  package func takeBack(done: Int, expected: Int) {
    state.withLock { progress in
      progress.done -= done
      progress.total = progress.total.map { $0 - expected }
    }
  }

  /// Adds to what is done.
  package func add(_ amount: Int) {
    state.withLock { $0.done += amount }
  }
}
