import AccessModel
import Dispatch
import Glibc
import NcursesTerminal
import SafeText
import Synchronization
import Terminal

/// A line on standard error for whoever waits: what is being done, and how far it has come. Only where that is a
/// terminal, and gone before the answer.
final class ProgressNotice {
  /// Nobody minds waiting so long without a word.
  private static let patience = DispatchTimeInterval.milliseconds(150)
  private static let pause = DispatchTimeInterval.milliseconds(100)
  private static let barColumns = 24
  static let wipe = "\r\u{1B}[K"

  // The threads of Swift's pool may all be busy with what is waited for.
  private let queue = DispatchQueue(label: "progress")
  private let timer: any DispatchSourceTimer
  private let line = Line()

  /// Whether there is a line to wipe.
  private final class Line: Sendable {
    let isShown = Atomic(false)
  }

  /// Whether somebody is asked something in the same place.
  private static let isPaused = Atomic(false)

  /// Asks something on standard error, without a line of progress.
  static func pausing<Result>(_ ask: () -> Result) -> Result {
    isPaused.store(true, ordering: .relaxed)
    defer { isPaused.store(false, ordering: .relaxed) }
    StandardError.write(wipe)
    return ask()
  }

  /// Begins to wait; to be ended by `end()`. Nil where standard error is not a terminal.
  ///
  /// - Parameters:
  ///   - action: What is being done, as `reading payments.yaml`, hostile text made visible.
  ///   - progress: How far it has come, asked for again and again.
  init?(_ action: String, _ progress: @escaping @Sendable () -> WorkProgress) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + ProgressNotice.patience, repeating: ProgressNotice.pause)
    timer.setEventHandler { [line] in
      if ProgressNotice.isPaused.load(ordering: .relaxed) { return }
      line.isShown.store(true, ordering: .relaxed)
      // Only one row is wiped.
      let room = TerminalSize.current(of: STDERR_FILENO, fallback: Size(columns: 80, rows: 24)).columns - 1
      StandardError.write(ProgressNotice.wipe + ProgressNotice.line(action, progress(), room: room))
    }
    timer.activate()
  }

  /// Wipes the line where it was shown.
  func end() {
    queue.sync { timer.cancel() }
    if line.isShown.exchange(false, ordering: .relaxed) { StandardError.write(ProgressNotice.wipe) }
  }

  /// The line in at most this many columns: the bar is the first to give way.
  static func line(_ action: String, _ progress: WorkProgress, room: Int) -> String {
    // How much there is shows only once it was looked at.
    let label = progress.total == 0 ? "\(action)…" : "\(action): \(progress.label)"
    guard progress.total != 0, let fraction = progress.fraction, label.displayWidth + barColumns + 3 <= room else {
      return label.displayWidth <= room ? label : label.fitted(to: room)
    }
    let filled = Int(fraction * Double(barColumns))
    return "\(label) [\(String(repeating: "#", count: filled))\(String(repeating: ".", count: barColumns - filled))]"
  }
}
