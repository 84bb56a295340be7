import AccessModel
import Synchronization

/// Counts what a reading has done, for whoever shows its progress meanwhile, from any thread.
package final class LoadMeter: Sendable {
  private let state = Mutex(LoadProgress(total: 0))

  package init() {}

  package var progress: LoadProgress { state.withLock { $0 } }

  /// Adds to what there is to read, in bytes; nil stands for a stream, whose length nobody knows.
  func expect(_ bytes: Int?) {
    state.withLock { progress in
      progress.total = progress.total.flatMap { total in bytes.map { total + $0 } }
    }
  }

  /// Adds to what is read, in bytes.
  func add(_ bytes: Int) {
    state.withLock { $0.done += bytes }
  }
}
