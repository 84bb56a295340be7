import AccessAnalysis
import AccessModel
import ScreenKit

/// A change of a watched cluster that is to be shown.
struct ComingChange: Sendable {
  /// The analysis afterwards.
  let analysis: Analysis
  let changes: [ClusterChange]
  /// The number of the work that makes the screen with it; nil while other work is under way.
  var work: Int?
  /// How often the screen was changed while it was made.
  var tries = 0
}

extension App {
  /// After so many times keys wait for the screen, so that whoever types on and on sees changes too.
  private static let mostTries = 4

  /// Takes a change of the cluster, which is shown once the screen with it is made; keys are handled meanwhile.
  mutating func take(_ analysis: Analysis, _ changes: [ClusterChange]) -> [Effect] {
    let earlier = coming
    coming = ComingChange(analysis: analysis, changes: (earlier?.changes ?? []) + changes)
    return (earlier?.work.map { [.cancelWork($0)] } ?? []) + showChange()
  }

  /// Begins to make the screen with the change that is to be shown, unless other work is under way.
  mutating func showChange() -> [Effect] {
    guard let change = coming, change.work == nil, pending == nil, loading == nil, let top = levels.last else {
      return []
    }
    var changed = self
    changed.adopt(change)
    let (context, generation, inputs, tab) = (changed.context, changed.generation, inputs, tab)
    let make: @Sendable () -> Level = { top.following(generation, context, make: Registry.screen) }
    guard change.tries < App.mostTries else {
      return start("updating") {
        let made = make()
        return { app in
          if let change = app.coming, app.tab == tab { app.show(made, after: change) }
          return []
        }
      }
    }
    workNumber += 1
    coming?.work = workNumber
    return [
      .work(
        Work(workNumber) {
          let made = make()
          return { app in
            guard let change = app.coming else { return [] }
            if app.inputs == inputs, app.generation + 1 == generation {
              app.show(made, after: change)
              return []
            }
            // Somebody changed the screen meanwhile: what was made of its former state is of no use.
            app.coming?.tries += 1
            app.coming?.work = nil
            return app.showChange()
          }
        })
    ]
  }

  private mutating func show(_ made: Level, after change: ComingChange) {
    coming = nil
    adopt(change)
    stacks[tab] = levels.dropLast() + [made]
  }

  private mutating func adopt(_ change: ComingChange) {
    recent.note(change.changes, in: snapshot)
    (snapshot, analysis) = (change.analysis.roles.snapshot, change.analysis)
    generation += 1
  }

  /// Follows how the watch goes.
  mutating func follow(_ state: WatchState) {
    if case .lost(let reason) = state { message = "not live: \(reason)" }
    if case .lost = watch, state == .live { message = "live again" }
    watch = state
  }

  /// Begins to watch the source, or ends it.
  mutating func toggleWatch() -> [Effect] {
    guard hasServer else {
      message = "only a live cluster can be watched"
      return []
    }
    guard watch == .off else {
      watch = .off
      message = "no longer watching; R refreshes"
      return [.watch(false)]
    }
    return [.watch(true)] + load()
  }
}
