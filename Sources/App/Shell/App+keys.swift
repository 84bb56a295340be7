import AccessModel
import ScreenKit
import Terminal

extension App {
  mutating func handle(_ key: Key) -> [Effect] {
    message = nil
    let action = settings.keys[Registry.everywhere].action(for: key)
    let isTyping = overlay != nil || activePrompt != nil || screen?.isTyping == true
    if let action, !isTyping || action.isAlwaysActive { return perform(action) }
    if overlay != nil { return handleInOverlay(key) }
    if activePrompt != nil { return answer(key) }
    if !isTyping, let effects = startCommand(key) { return effects }
    return updateScreen(for: key) { $0.handle(key, $1) }
  }

  mutating func handleInOverlay(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(var help):
      overlay = help.handle(key, settings.keys, size: size) ? .help(help) : nil
      return []
    case .themes: return chooseTheme(key)
    case .palette: return search(key)
    case .folder(let preview): return answer(key, preview)
    case .command(let preview): return answer(key, preview)
    case nil: return []
    }
  }

  mutating func perform(_ action: AppKeys.Action) -> [Effect] {
    switch action {
    case .tab(let number): return Registry.tabs.first { $0.number == number }.map { openTab($0) } ?? []
    case .help: overlay = .help(Help(screen, context, at: levels.last?.entry))
    case .palette: return openPalette()
    case .theme: overlay = .themes(ThemePicker(themes, at: theme))
    case .back: return levels.count > 1 ? pop() : [.quit]
    case .earlier: return goBack()
    case .later: return goForward()
    case .toggleSystem: return toggleSystem()
    case .undo: return undo()
    case .redo: return redo()
    case .toggleStaged: return toggleStaged()
    case .reload: return load()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel: return cancel()
    }
    return []
  }

  /// Reads the sources again, or something else.
  mutating func load(_ change: SourceChange? = nil) -> [Effect] {
    guard canReload else {
      message = "cannot refresh: the built-in sample and standard input are read only once"
      return []
    }
    guard loading == nil else {
      message = "already reading the sources"
      return []
    }
    withdrawQuestion()
    stillReading = nil
    loads += 1
    loading = (loads, nil)
    return [change.map { .read($0, loads) } ?? .load(loads)]
  }

  private mutating func cancel() -> [Effect] {
    if overlay != nil { return handleInOverlay(.escape) }
    if activePrompt != nil { return answer(.escape) }
    if let effects = cancelReading() { return effects }
    if screen?.isTyping == true { return updateScreen { $0.handle(.escape, $1) } }
    message = "q closes the screen, and quits at the top level"
    return []
  }

  /// Cancels what is being read; nil if nothing is.
  private mutating func cancelReading() -> [Effect]? {
    if loading != nil {
      loading = nil
      withdrawQuestion()
      message = "refresh cancelled: showing the data read before"
      return [.cancelLoad]
    }
    guard let rest = stillReading else { return nil }
    stillReading = nil
    withdrawQuestion()
    message = rest.cancelled
    return [.cancelRest]
  }

  /// Lets the current screen handle something, and performs its outcomes.
  ///
  /// - Parameter key: The key that the screen handles, if it is one.
  mutating func updateScreen(for key: Key? = nil, _ action: (inout any Screen, ScreenContext) -> [Outcome]) -> [Effect]
  {
    let context = context
    guard let level = stacks[tab]?.popLast() else { return [] }
    guard var screen = level.screen else {
      stacks[tab]?.append(level)
      return []
    }
    let outcomes = action(&screen, context)
    stacks[tab]?.append(level.with(screen))
    return outcomes.flatMap { perform($0, key) }
  }

  private mutating func perform(_ outcome: Outcome, _ key: Key?) -> [Effect] {
    switch outcome {
    case .open(let route): return open(route)
    case .replace(let route): return replace(with: route)
    case .back: return levels.count > 1 ? pop() : cancelReading() ?? []
    case .replaceScreen(let doing, let make):
      return start(doing) {
        let screen = make()
        return { app in
          let levels = app.levels
          if let last = levels.last { app.stacks[app.tab] = levels.dropLast() + [last.with(screen)] }
          return []
        }
      }
    case .copy(let text):
      guard settings.allowsCopying else {
        message = "copying is off: set clipboard: on in config.yaml"
        return []
      }
      return [.copy(text)]
    case .save(let document): activePrompt = .path(document)
    case .ask(let prompt): activePrompt = ActivePrompt(line: PromptLine(prompt), purpose: .screen)
    case .edit(let edit): return self.edit(edit)
    case .askServer(let question): return askServer(question)
    case .stage(let edit): return stage(edit)
    case .read(let change): return pop() + load(change)
    case .rest(let number): return [.rest(number)]
    case .remember(let preferences, let kind): self.preferences[kind] = preferences
    case .say(let text): message = text
    case .unknown: message = key.map(unknown)
    }
    return []
  }

  private func unknown(_ key: Key) -> String {
    let help = settings.keys[Registry.everywhere].bindings.first { $0.action == .help }.map {
      settings.label($0.keys[0])
    }
    return "\(settings.label(key)) does nothing here; \(help ?? "the help") lists the keys"
  }
}
