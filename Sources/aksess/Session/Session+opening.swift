import AccessModel
import Connectors
import App
import ScreenKit

extension Session {
  /// How long to wait for data before the terminal shows the progress: what is read sooner is shown at once.
  private static let patience = Duration.milliseconds(30)

  /// Reads the source and runs the terminal UI on it. Where reading takes long, the terminal shows how far it has come.
  ///
  /// - Parameters:
  ///   - common: What is the same for other sources that are read beside it.
  ///   - watches: Whether a live cluster is watched from then on.
  static func run(
    _ typed: DataSource, _ common: ChosenSource, watches: Bool = false, _ displayOptions: DisplayOptions,
    _ colors: ColorOptions
  ) async throws(CommandFailure) {
    let mailbox = try Mailbox()
    // The current context may change meanwhile; why there is none is told by reading.
    let source = (try? await typed.resolved()) ?? typed
    // Whoever writes a stream may ask for a password on the same terminal; and a script is to see what comes of its keys.
    guard !displayOptions.linear, !source.isStream else {
      let reading = try await source.readWithNotice()
      try Session(
        AnalyzedReading(reading), of: source, watches: watches, common: common,
        Console(displayOptions, colors, mailbox)
      ).run()
      return
    }
    let reading = Reading(0, source, opens: true, pace: displayOptions.pace, mailbox)
    if let arrival = mailbox.arrival(within: patience) {
      reading.end(unless: arrival.stillReading)
      let result = try arrival.outcome.reading()
      result.notes.forEach(StandardError.say)
      return try Session(
        result, of: source, filledBy: reading, stillReading: arrival.stillReading, watches: watches,
        common: common, Console(displayOptions, colors, mailbox)
      ).run()
    }
    let console = try Console(displayOptions, colors, mailbox)
    guard let (arrival, waiting) = console.open(source) else {
      reading.cancel()
      console.close(telling: [])
      console.endBySignal()
      return
    }
    reading.end(unless: arrival.stillReading)
    guard case .success(let result) = arrival.outcome else {
      console.close(telling: [])
      _ = try arrival.outcome.reading()
      return
    }
    let session = Session(
      result, of: source, filledBy: reading, stillReading: arrival.stillReading, watches: watches,
      common: common, console)
    session.show(result.notes)
    try session.run(after: waiting)
  }
}

extension Console {
  /// Shows how far the first reading has come until it has ended.
  ///
  /// - Returns: What it came to, and what is the app's to answer; nil where the reader does not wait for it.
  fileprivate func open(_ source: DataSource) -> (Reading.Arrival, waiting: [AppEvent])? {
    var opening = Opening(source.title, settings: settings, size: display.size)
    while true {
      display.paint(opening.draw())
      wait()
      var events: [AppEvent] = []
      let items = mailbox.take()
      for (number, item) in items.enumerated() {
        switch item {
        case .event(let event), .wrote(let event): events.append(event)
        case .worked, .answered, .watched, .done, .editorEnded, .commandEnded: break
        case .asked(_, _, let answer): answer.give(nil)
        case .progress(_, let progress): events.append(.loading(progress))
        case .signal(let number): event(ofSignal: number).map { events.append($0) }
        case .read, .early:
          guard let arrival = Reading.Arrival(item) else { continue }
          mailbox.putBack(items[(number + 1)...])
          return (arrival, opening.waiting)
        }
      }
      events += display.readEvents().map(AppEvent.terminal)
      note(events)
      for effect in opening.update(events) {
        switch effect {
        case .quit: return nil
        case .redraw: display.redraw()
        case .suspend: display.suspend()
        case .copy(let text): copy(text)
        default: break
        }
      }
    }
  }
}

extension Mailbox {
  /// What the reading that was begun comes to; nil where it is not done by then.
  fileprivate func arrival(within patience: Duration) -> Reading.Arrival? {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      let items = wait(end - .now)
      for (number, item) in items.enumerated() {
        guard let arrival = Reading.Arrival(item) else { continue }
        putBack(items[(number + 1)...])
        return arrival
      }
    }
    return nil
  }
}

extension Reading.Outcome {
  /// What was read; throws as a command does.
  func reading() throws(CommandFailure) -> AnalyzedReading {
    do { return try get() } catch { throw CommandFailure(error) }
  }
}
