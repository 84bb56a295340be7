import SystemPackage
import NcursesTerminal
import Terminal

/// The display of a session, which also reads its keys.
@MainActor
protocol Display: AnyObject {
  /// A notice for the user.
  var notice: String? { get }
  var size: Size { get }
  /// Whether only ASCII can be shown.
  var isASCII: Bool { get }
  /// The descriptor to wait on for input.
  var inputDescriptor: FileDescriptor { get }

  /// Why a screen could not be written; nil if the cause is the same as if the user had quit.
  var failure: CommandFailure? { get }
  /// Whether an event has already been read, so that there is no need to wait.
  var hasWaitingEvents: Bool { get }
  /// Whether to read the next event only after all effects of the last one are done.
  var takesTurns: Bool { get }

  /// Returns the pending events without waiting.
  func readEvents() -> [Event]
  func paint(_ canvas: Canvas)
  /// Uses another theme from the next paint on.
  func use(_ theme: Theme)
  /// Adopts the current size.
  func resize()
  /// Shows everything again.
  func redraw()
  /// Sends bytes unchanged.
  func send(_ bytes: [UInt8])
  /// Why no other program can have the terminal; nil if one can.
  var obstacleToLending: String? { get }
  /// Leaves the terminal to another program until `resume()`.
  func release()
  /// Stops the program, as ^Z does, and resumes when it is continued.
  func suspend()
  /// Takes over the terminal again after `release()`, or a SIGCONT that did not end `suspend()`.
  func resume()
  /// Restores the terminal; may be called more than once.
  func restore()
}

extension NcursesTerminal: Display {
  var failure: CommandFailure? { nil }
  var obstacleToLending: String? { nil }
  var hasWaitingEvents: Bool { false }
  var takesTurns: Bool { false }
}
