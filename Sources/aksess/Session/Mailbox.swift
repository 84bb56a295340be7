import AccessModel
import App
import Connectors
import Descriptors
import Reports
import ScreenKit
import Synchronization
import SystemPackage

/// A queue for what happens outside the loop, protected by a lock, with a pipe that wakes the loop.
final class Mailbox: Sendable {
  /// Something that happened.
  enum Item: Sendable {
    case event(AppEvent)
    /// The progress of the reading with a number.
    case progress(Int, WorkProgress)
    /// The outcome of the reading with a number; of what it reads, parts may have been told before.
    case read(Int, Reading.Outcome)
    /// A part of what the reading with a number reads, which goes on with the rest.
    case early(Int, AnalyzedReading, StillReading)
    /// What the reading with a number asks.
    case asked(Int, AKSClusterQuestion, AwaitedAnswer)
    /// What the watch with a number reports.
    case watched(Int, AppEvent)
    /// The result of work.
    case worked(Work.Result)
    /// What the API server answered to the question with a number.
    case answered(Int, ServerQuestion, Result<[ServerAnswer], Problem>)
    /// What came of other work with a number.
    case done(Int, AppEvent)
    /// What comes back from the editor of a text with a number.
    case editorEnded(Int, EditedFile)
    /// How the custom command with a number ended.
    case commandEnded(Int, CommandRun, ForegroundProgram.End)
    /// The result of writing a file.
    case wrote(AppEvent)
    case signal(Int32)
  }

  /// The descriptor to wait on for items.
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
    // If the pipe is full, the loop wakes up anyway.
    _ = try? writeDescriptor.writeAll([0])
  }

  /// Removes and returns all items.
  func take() -> [Item] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while (try? bytes.withUnsafeMutableBytes { try wakeDescriptor.read(into: $0) }) == bytes.count {}
    return items.withLock { items in
      defer { items = [] }
      return items
    }
  }

  /// Puts items back that were taken and not looked at.
  func putBack(_ rest: some Collection<Item>) { items.withLock { $0.insert(contentsOf: rest, at: 0) } }

  /// Waits for items, at most for `patience` or else for ever, and removes and returns them.
  func wait(_ patience: Duration? = nil) -> [Item] {
    wakeDescriptor.waitToRead(patience)
    return take()
  }
}
