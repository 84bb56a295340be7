import Synchronization

/// Counts what is done of some work, for whoever shows its progress meanwhile, from any thread.
package final class WorkMeter: Sendable {
  private let state: Mutex<WorkProgress>

  package init(_ unit: WorkProgress.Unit = .bytes) {
    state = Mutex(WorkProgress(total: 0, unit: unit))
  }

  /// The progress now.
  package var progress: WorkProgress { state.withLock { $0 } }

  /// Adds to what there is to do; nil stands for what nobody knows, as the length of a stream.
  package func expect(_ amount: Int?) {
    state.withLock { progress in
      progress.total = progress.total.flatMap { total in amount.map { total + $0 } }
    }
  }

  /// Adds to what is done.
  package func add(_ amount: Int) {
    state.withLock { $0.done += amount }
  }
}
