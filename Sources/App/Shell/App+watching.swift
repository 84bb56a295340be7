import AccessAnalysis
import AccessModel
import ScreenKit

/// A change of a watched cluster that is to be shown.
struct ComingChange: Sendable {
  let number: Int
  /// The analysis afterwards.
  let analysis: Analysis
  let changes: [ClusterChange]
  /// The number of the work that makes a screen, with this change or one before it; nil if there is none.
  var work: Int?
  /// How often the screen was changed while it was made.
  var tries = 0
}

extension App {
  /// After so many times keys wait for the screen, so that whoever types on and on sees changes too.
  private static let mostTries = 4

  /// Takes a change of the cluster, which is shown once the screen with it is made; keys are handled meanwhile.
  mutating func take(_ analysis: Analysis, _ changes: [ClusterChange]) -> [Effect] {
    changeNumber += 1
    coming = ComingChange(
      number: changeNumber, analysis: analysis, changes: (coming?.changes ?? []) + changes, work: coming?.work,
      tries: coming?.tries ?? 0)
    return showChange()
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
          if app.tab == tab, app.generation + 1 == generation { app.show(made, after: change) }
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
            app.coming?.work = nil
            if app.inputs == inputs, app.generation + 1 == generation {
              app.show(made, after: change)
            } else {
              // Somebody changed the screen meanwhile: what was made of its former state is of no use.
              app.coming?.tries += 1
            }
            return app.showChange()
          }
        })
    ]
  }

  /// Shows a screen with a change; a later one is still to be shown.
  private mutating func show(_ made: Level, after change: ComingChange) {
    if coming?.number == change.number { coming = nil } else { coming?.tries = 0 }
    adopt(change)
    stacks[tab] = levels.dropLast() + [made]
  }

  private mutating func adopt(_ change: ComingChange) {
    recent.note(change.changes, in: staging.source.roles.snapshot)
    restage(on: change.analysis)
    generation += 1
  }

  /// Follows how the watch goes.
  mutating func follow(_ state: WatchState) {
    if case .lost(let reason) = state { message = "not live: \(reason)" }
    if case .lost = watch, state == .live { message = "live again" }
    watch = state
  }

  /// Reads again what could not be read to the end and is to be watched.
  mutating func readAgain() -> [Effect] {
    guard case .lost = watch, loading == nil, stillReading == nil else { return [] }
    return load()
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
