import AccessModel
import ScreenKit
import Terminal

extension App {
  /// Starts work off the loop; input waits until it is done.
  ///
  /// - Parameter run: Does the work, and returns a function that applies the result to the app.
  mutating func start(
    _ doing: String, _ run: @escaping @Sendable () -> @Sendable (inout App) -> [Effect]
  ) -> [Effect] {
    workNumber += 1
    let former = pending.map { [Effect.cancelWork($0.number)] } ?? []
    // Input that waited for earlier work waits for this work too.
    pending = Pending(number: workNumber, doing: doing, events: pending?.events ?? [])
    return former + [.work(Work(workNumber, run)), .wait(workNumber)]
  }

  /// Like `update`, but does all work at once, for tests and benchmarks.
  package mutating func updateAtOnce(_ events: [AppEvent], now: Timestamp) -> [Effect] {
    update(events, now: now).flatMap { effect in
      switch effect {
      case .work(let work): updateAtOnce([.worked(work.result())], now: now)
      case .wait, .cancelWork: [Effect]()
      default: [effect]
      }
    }
  }

  /// Applies the result of work, unless it was cancelled.
  mutating func take(_ result: Work.Result) -> [Effect] {
    if coming?.work == result.number || lookingForFindings == result.number { return result.apply(&self) }
    guard let waiting = pending, waiting.number == result.number else { return [] }
    pending = nil
    return result.apply(&self) + replay(waiting.events)
  }

  /// Takes what arrived while something was waited for, unless that still lasts.
  mutating func showArrived() -> [Effect] {
    var effects: [Effect] = []
    while pending == nil, !arrived.isEmpty { effects += update(arrived.removeFirst()) }
    return effects
  }

  /// Handles the input that waited for work.
  mutating func replay(_ events: [TerminalEvent]) -> [Effect] { events.flatMap { update(.terminal($0)) } }

  /// Keeps the input for later while work is in progress; nil otherwise.
  mutating func keep(_ event: TerminalEvent) -> [Effect]? {
    guard let waiting = pending else { return nil }
    switch event {
    case .key(let key):
      switch settings.keys[Registry.everywhere].action(for: key) {
      case .redraw?, .suspend?: return nil
      case .cancel? where waiting.isSlow: return giveUp()
      default: if waiting.isSlow, key == .escape { return giveUp() }
      }
    case .paste, .mouse: break
    case .resize, .interrupted, .terminated, .resumed: return nil
    }
    pending?.events.append(event)
    return []
  }

  private mutating func giveUp() -> [Effect] {
    guard let waiting = pending, !waiting.isCertain else { return [] }
    message = "cancelled: \(waiting.doing)"
    pending = nil
    askForFolderAgain()
    return [.cancelWork(waiting.number)] + saveFailed()
  }
}
