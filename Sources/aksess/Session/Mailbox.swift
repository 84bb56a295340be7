import AccessModel
import App
import Descriptors
import ScreenKit
import Synchronization
import SystemPackage

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
  let wakeDescriptor: FileDescriptor
  private let writeDescriptor: FileDescriptor
  private let items = Mutex<[Item]>([])

  init() throws(CommandFailure) {
    do {
      (wakeDescriptor, writeDescriptor) = try FileDescriptor.pipe(options: [.nonBlocking, .closeOnExec])
    } catch {
      throw CommandFailure(.stoppedHalfway, "Cannot create a pipe (\(error)).")
    }
  }

  func post(_ item: Item) {
    items.withLock { $0.append(item) }
    // A full pipe wakes the loop as well as one more byte would.
    _ = try? writeDescriptor.writeAll([0])
  }

  /// Takes all items there are.
  func take() -> [Item] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while (try? bytes.withUnsafeMutableBytes { try wakeDescriptor.read(into: $0) }) == bytes.count {}
    return items.withLock { items in
      defer { items = [] }
      return items
    }
  }

  /// Waits for items no longer than so long, for ever where that is nil, and takes them.
  func wait(_ patience: Duration? = nil) -> [Item] {
    wakeDescriptor.waitToRead(patience)
    return take()
  }
}
