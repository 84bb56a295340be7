import AccessAnalysis
import AccessModel
import BuiltIn
import App
import ScreenKit
import Terminal

/// An app without a terminal, whose effects are simulated.
struct Player {
  private(set) var app: App
  private(set) var size: Size
  private let snapshot: Snapshot
  let analysis: Analysis

  init(_ snapshot: Snapshot, size: Size) {
    self.snapshot = snapshot
    analysis = Analysis(snapshot)
    self.size = size
    app = App(snapshot, analysis, size: size, now: snapshot.readAt, canReload: true)
  }

  func draw() -> Canvas { app.draw() }

  mutating func press(_ key: Key) -> [Effect] { send(.terminal(.key(key))) }

  /// Stages an edit, as after a yes.
  mutating func stage(_ edit: ProposedEdit) { answer(app.stage(edit)) }

  mutating func resize(_ size: Size) {
    self.size = size
    _ = send(.terminal(.resize(size)))
  }

  mutating func send(_ event: AppEvent) -> [Effect] { app.updateAtOnce([event], now: snapshot.readAt) }

  /// Handles a key, and leaves the work that it starts undone.
  mutating func begin(_ key: Key) -> [Effect] { app.update([.terminal(.key(key))], now: snapshot.readAt) }

  /// Does the work among the effects.
  mutating func finish(_ effects: [Effect]) {
    for case .work(let work) in effects { _ = send(.worked(work.result())) }
  }

  /// Simulates effects, including those of their results, as if all of them had succeeded.
  mutating func answer(_ effects: [Effect]) {
    var pending = effects
    while let effect = pending.popLast() {
      switch effect {
      case .quit: self = Player(snapshot, size: size)
      case .suspend: pending += send(.terminal(.resumed))
      case .redraw, .use, .watch, .cancelLoad: break
      case .load(let number), .read(_, let number): pending += send(.loaded(number, snapshot, analysis, notes: []))
      case .write(_, let path, let replacing, _):
        pending += send(replacing == nil ? .exists(path: path, ExistingFile()) : .written(path: path))
      case .copy(let text): pending += send(.copied(text.utf8.count))
      case .work, .askServer, .cancelWork, .wait, .answerCluster, .cancelRest: break
      case .keep(_, let number): pending += send(.draftKept(number))
      case .rest(let number): pending += send(.rested(number))
      }
    }
  }
}
