import AccessModel
import Terminal

/// The whole program as a value: events in, effects out, and a canvas to look at.
package struct App: Sendable {
  package private(set) var snapshot: Snapshot
  /// What is worked out for the snapshot.
  private var analysis: Analysis
  package var tab = Tab.namespaces
  var size: Size
  var now: Timestamp
  var includesSystem = false
  /// The sentence in the place of the hints, until the next key.
  var message: String?
  /// What lies over the screen.
  var overlay: Overlay?
  /// The themes there are.
  var themes: ThemeLibrary
  /// The name of the theme in use, apart from the one that is tried while one is chosen.
  var theme: String
  /// The number of the reading that is under way, and how far it has come; nil where none is.
  var loading: (number: Int, progress: LoadProgress?)?
  /// How many readings were asked for.
  var loads = 0
  let settings: Settings
  /// Whether the sources can be read again.
  let canReload: Bool
  /// The screens of each tab that was looked at, the deepest last.
  var stacks: [Tab: [Level]] = [:]
  /// Grows whenever what is listed changes, by another snapshot or another choice.
  var generation = 0
  var history = History()
  /// How lists look that the reader has changed, by the kind of their tables.
  var looks: [String: ListLook] = [:]

  package init(
    _ snapshot: Snapshot, settings: Settings = Settings(), themes: ThemeLibrary = ThemeLibrary(), size: Size,
    now: Timestamp, canReload: Bool = false
  ) {
    self.snapshot = snapshot
    self.settings = settings
    self.themes = themes
    theme = settings.theme
    analysis = Analysis(snapshot)
    self.size = size
    self.now = now
    self.canReload = canReload
    openTab(.namespaces)
  }

  var context: ScreenContext {
    ScreenContext(
      snapshot: snapshot, analysis: analysis, now: now, settings: settings, looks: looks,
      size: AppLayout(size).body.size, includesSystem: includesSystem)
  }

  /// Takes everything that has happened up to `now`, in order.
  package mutating func update(_ events: [AppEvent], now: Timestamp) -> [Effect] {
    self.now = now
    return events.flatMap { update($0) }
  }

  private mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .terminal(.key(let key)): return handle(key)
    case .terminal(.paste(let text)):
      message = nil
      return paste(text)
    case .terminal(.mouse(let mouse)):
      message = nil
      return handle(mouse)
    case .terminal(.resize(let size)):
      self.size = size
      return []
    case .terminal(.interrupted), .terminal(.terminated): return [.quit]
    case .terminal(.resumed): return [.redraw]
    case .loading(let progress):
      loading?.progress = progress
      return []
    case .loaded(let number, let snapshot, let notes):
      // It was cancelled meanwhile.
      guard number == loading?.number else { return [] }
      self.snapshot = snapshot
      analysis = Analysis(snapshot)
      loading = nil
      message = (["read again"] + notes.prefix(1)).joined(separator: ": ")
      if notes.count > 1 { message? += " (and \(notes.count - 1) more, told at the end)" }
      reload()
      return []
    case .notLoaded(let number, let sentence):
      guard number == loading?.number else { return [] }
      loading = nil
      message = sentence
      return []
    case .failed(let sentence):
      message = sentence
      return tell { $0.receive(event, $1) }
    case .copied(let bytes):
      message = "\(bytes) \(bytes == 1 ? "byte" : "bytes") sent to the terminal"
      return []
    case .written(let path):
      message = "written to \(path)"
      return tell { $0.receive(event, $1) }
    case .themes(let themes): return follow(themes)
    case .exists, .rested: return tell { $0.receive(event, $1) }
    }
  }
}
