import AccessModel
import Foundation
import App
import ScreenKit
import Synchronization

/// What happens outside the loop, waiting to be taken: a lock around the items, and a pipe that wakes the loop.
final class Mailbox: Sendable {
  /// Something that happened.
  enum Item: Sendable {
    case event(AppEvent)
    /// How far the reading of that number has come.
    case progress(Int, WorkProgress)
    /// What the reading of that number came to.
    case read(Int, Reading.Outcome)
    /// What work came to.
    case worked(Work.Result)
    /// What writing a file came to.
    case wrote(AppEvent)
    case signal(Int32)
  }

  /// What to wait on for items.
  let wakeDescriptor: Int32
  private let writeDescriptor: Int32
  private let items = Mutex<[Item]>([])

  init() throws(CommandFailure) {
    var descriptors: [Int32] = [-1, -1]
    guard pipe(&descriptors) == 0 else {
      throw CommandFailure(.stoppedHalfway, "Cannot create a pipe (\(String(cString: strerror(errno)))).")
    }
    (wakeDescriptor, writeDescriptor) = (descriptors[0], descriptors[1])
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  func post(_ item: Item) {
    items.withLock { $0.append(item) }
    var byte: UInt8 = 0
    // A full pipe wakes the loop as well as one more byte would.
    _ = write(writeDescriptor, &byte, 1)
  }

  /// Takes all items there are.
  func take() -> [Item] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wakeDescriptor, &bytes, bytes.count) == bytes.count {}
    return items.withLock { items in
      defer { items = [] }
      return items
    }
  }

  /// Waits for items no longer than so long, for ever where that is nil, and takes them.
  func wait(_ patience: Duration? = nil) -> [Item] {
    var wake = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&wake, 1, patience.map { Int32($0 / .milliseconds(1)) } ?? -1)
    return take()
  }
}
