import Foundation
import Manifests
import Synchronization

/// The second half of a large list, read on another core while the first half is read.
final class TailReading: Sendable {
  private let tail = Mutex<ListTail?>(nil)
  private let isRead = DispatchSemaphore(value: 0)
  private let start: Int
  /// Below it a second reader gains nothing, in bytes.
  private static let smallest = 8 << 20

  /// Begins to read; nil where there is nothing to be gained.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= TailReading.smallest, let start = bytes.withUnsafeBufferPointer(ListTail.likelyStart)
    else { return nil }
    self.start = start
    DispatchQueue.global(qos: .userInitiated).async {
      let tail = bytes.withUnsafeBufferPointer { ListTail(of: $0, from: start) }
      self.tail.withLock { $0 = tail }
      self.isRead.signal()
    }
  }

  /// For the reader of the whole, which waits for it once.
  var pending: ListTail.Pending {
    ListTail.Pending(start: start) {
      self.isRead.wait()
      return self.tail.withLock { $0.take() }
    }
  }
}
