import SystemPackage
import NcursesTerminal
import Terminal

/// What a session shows its screens on and takes its keys from.
@MainActor
protocol Display: AnyObject {
  /// What the reader should know of it.
  var notice: String? { get }
  var size: Size { get }
  /// Whether nothing but ASCII shows as it is.
  var isASCII: Bool { get }
  /// What to wait on for input.
  var inputDescriptor: FileDescriptor { get }

  /// Why what was to be shown could not be written, where that is not as if the reader had quit.
  var failure: CommandFailure? { get }
  /// Whether there is an event that was read already, so that there is nothing to wait for.
  var hasWaitingEvents: Bool { get }
  /// Whether the next event is to be taken only once what the last one asked for is done and told.
  var takesTurns: Bool { get }

  /// All events there are, without waiting.
  func readEvents() -> [Event]
  func paint(_ canvas: Canvas)
  /// Draws with another theme from the next paint on.
  func use(_ theme: Theme)
  /// Takes the size of now.
  func resize()
  /// Shows everything again.
  func redraw()
  /// Sends bytes as they are.
  func send(_ bytes: [UInt8])
  /// Stops the program as the shell's ^Z does, and goes on once it is continued.
  func suspend()
  /// Takes the terminal again after a SIGCONT that did not end `suspend()`.
  func resume()
  /// Gives the terminal back; may be called more than once.
  func restore()
}

extension NcursesTerminal: Display {
  var failure: CommandFailure? { nil }
  var hasWaitingEvents: Bool { false }
  var takesTurns: Bool { false }
}
