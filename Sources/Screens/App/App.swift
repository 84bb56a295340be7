import AccessModel
import Terminal

/// The whole program as a value: events in, effects out, and a canvas to look at.
package struct App: Sendable {
  package private(set) var snapshot: Snapshot
  /// What is worked out for the snapshot.
  private var review: Review
  package private(set) var tab = Tab.namespaces
  var size: Size
  var now: Timestamp
  private(set) var includesSystem = false
  /// The sentence in the place of the hints, until the next key.
  var message: String?
  private(set) var help: ScrollView?
  /// The themes there are.
  var themes: ThemeLibrary
  /// The name of the theme in use, apart from the one that is tried while one is chosen.
  var theme: String
  var themePicker: ThemePicker?
  private(set) var isLoading = false
  private let settings: Settings
  /// Whether the sources can be read again.
  private let canReload: Bool
  /// The screens of each tab that was looked at, the deepest last.
  private var stacks: [Tab: [any Screen]] = [:]
  /// The tabs whose screens have not followed the snapshot yet; they do when they are looked at.
  private var staleTabs: Set<Tab> = []

  package init(
    _ snapshot: Snapshot, settings: Settings = Settings(), themes: ThemeLibrary = ThemeLibrary(), size: Size,
    now: Timestamp, canReload: Bool = false
  ) {
    self.snapshot = snapshot
    self.settings = settings
    self.themes = themes
    theme = settings.theme
    review = Review(snapshot)
    self.size = size
    self.now = now
    self.canReload = canReload
    openTab(.namespaces)
  }

  /// The screens of the tab that is shown.
  var stack: [any Screen] { stacks[tab] ?? [] }

  var context: ScreenContext {
    ScreenContext(
      snapshot: snapshot, review: review, now: now, settings: settings, size: AppLayout(size).body.size,
      includesSystem: includesSystem)
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
      guard help == nil, themePicker == nil else { return [] }
      return tell { $0.paste(text, $1) }
    case .terminal(.resize(let size)):
      self.size = size
      return []
    case .terminal(.interrupted), .terminal(.terminated): return [.quit]
    case .terminal(.resumed): return [.redraw]
    case .loaded(let snapshot):
      self.snapshot = snapshot
      review = Review(snapshot)
      isLoading = false
      message = "read again"
      reload()
      return []
    case .failed(let sentence):
      isLoading = false
      message = sentence
      return tell { $0.receive(event, $1) }
    case .copied:
      message = "sent to the terminal's clipboard"
      return []
    case .written(let path):
      message = "written to \(path)"
      return tell { $0.receive(event, $1) }
    case .themes(let themes): return follow(themes)
    case .exists, .rested: return tell { $0.receive(event, $1) }
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    message = nil
    if var help {
      if !help.handle(key, rows: HelpView.rows(size)) { self.help = nil } else { self.help = help }
      return []
    }
    let isTyping = stack.last?.isTyping == true || themePicker != nil
    guard let action = AppKeys.map.action(for: key), !isTyping || action.isAlwaysTaken else {
      if themePicker != nil { return chooseTheme(key) }
      return tell { $0.handle(key, $1) }
    }
    return perform(action, key)
  }

  private mutating func perform(_ action: AppKeys.Action, _ key: Key) -> [Effect] {
    switch action {
    case .tab(let tab): openTab(tab)
    case .help: help = ScrollView(lines: HelpView.lines(stack.last?.keyHelp ?? []))
    case .theme: themePicker = ThemePicker(themes, at: theme)
    case .back:
      guard stack.count > 1 else { return [.quit] }
      pop()
    case .toggleSystem:
      includesSystem.toggle()
      message = includesSystem ? "the system's own objects are listed too" : "the system's own objects are left out"
      reload()
    case .reload:
      guard canReload else {
        message = "there is nothing to read again: this is the built-in sample, or standard input"
        return []
      }
      isLoading = true
      return [.load]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel:
      if themePicker != nil { return chooseTheme(.escape) }
      if stack.last?.isTyping == true { return tell { $0.handle(.escape, $1) } }
      message = "q goes back, and out at the top"
    }
    return []
  }

  private mutating func openTab(_ tab: Tab) {
    let depth = stack.count
    if self.tab == tab, depth > 1 { stacks[tab]?.removeLast(depth - 1) }
    self.tab = tab
    if stacks[tab] == nil { stacks[tab] = [tab.root(context)] } else if staleTabs.contains(tab) { reloadTab() }
  }

  private mutating func pop() {
    stacks[tab]?.removeLast()
  }

  private mutating func reload() {
    staleTabs = Set(stacks.keys)
    reloadTab()
  }

  private mutating func reloadTab() {
    let context = context
    staleTabs.remove(tab)
    stacks[tab] = stack.map { screen in
      var screen = screen
      screen.reload(context)
      return screen
    }
  }

  /// Lets the screen on top act, and does what it asks for.
  private mutating func tell(_ action: (inout any Screen, ScreenContext) -> [Outcome]) -> [Effect] {
    let context = context
    guard var screen = stacks[tab]?.popLast() else { return [] }
    let outcomes = action(&screen, context)
    stacks[tab]?.append(screen)
    return outcomes.flatMap { perform($0, context) }
  }

  private mutating func perform(_ outcome: Outcome, _ context: ScreenContext) -> [Effect] {
    switch outcome {
    case .push(let screen): stacks[tab]?.append(screen)
    case .pop: if stack.count > 1 { pop() }
    case .perform(let effect): return [effect]
    case .grant(let preset): stacks[tab]?.append(GrantScreen(preset, context))
    case .whoCan(let place): stacks[tab]?.append(WhoCanScreen(WhoCanForm(place: place), context))
    case .say(let sentence): message = sentence
    }
    return []
  }
}
