import Terminal

extension App {
  mutating func handle(_ key: Key) -> [Effect] {
    message = nil
    let action = settings.keys.everywhere.action(for: key)
    let isTyping = overlay != nil || stack.last?.isTyping == true
    if let action, !isTyping || action.isAlwaysTaken { return perform(action) }
    return overlay == nil ? tell { $0.handle(key, $1) } : handleInOverlay(key)
  }

  mutating func handleInOverlay(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(var help):
      overlay = help.handle(key, settings.keys, size: size) ? .help(help) : nil
      return []
    case .themes: return chooseTheme(key)
    case .palette: return search(key)
    case nil: return []
    }
  }

  mutating func perform(_ action: AppKeys.Action) -> [Effect] {
    switch action {
    case .tab(let tab): openTab(tab)
    case .help: overlay = .help(Help(stack.last, settings))
    case .palette: overlay = .palette(Palette(entries))
    case .theme: overlay = .themes(ThemePicker(themes, at: theme))
    case .back:
      guard stack.count > 1 else { return [.quit] }
      pop()
    case .earlier: goBack()
    case .later: goForward()
    case .toggleSystem:
      includesSystem.toggle()
      message = includesSystem ? "the system's own objects are listed too" : "the system's own objects are left out"
      reload()
    case .reload:
      guard canReload else {
        message = "there is nothing to read again: this is the built-in sample, or standard input"
        return []
      }
      guard loading == nil else {
        message = "the sources are being read already"
        return []
      }
      loads += 1
      loading = (loads, nil)
      return [.load(loads)]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .cancel:
      if loading != nil, overlay == nil {
        loading = nil
        message = "not read again: what was read before stays"
        return [.cancelLoad]
      }
      if overlay != nil { return handleInOverlay(.escape) }
      if stack.last?.isTyping == true { return tell { $0.handle(.escape, $1) } }
      message = "q goes back, and out at the top"
    }
    return []
  }

  /// Lets the screen on top act, and does what it asks for.
  mutating func tell(_ action: (inout any Screen, ScreenContext) -> [Outcome]) -> [Effect] {
    let context = context
    guard var level = stacks[tab]?.popLast() else { return [] }
    let outcomes = action(&level.screen, context)
    stacks[tab]?.append(level)
    return outcomes.flatMap { perform($0, context) }
  }

  private mutating func perform(_ outcome: Outcome, _ context: ScreenContext) -> [Effect] {
    switch outcome {
    case .push(let screen): push(screen)
    case .pop: if stack.count > 1 { pop() }
    case .perform(.copy) where !settings.allowsCopying: message = "copying is off: clipboard in config.yaml"
    case .perform(let effect): return [effect]
    case .grant(let preset): push(GrantScreen(preset, context))
    case .whoCan(let place): push(WhoCanScreen(WhoCanForm(place: place), context))
    case .remember(let look, let kind): looks[kind] = look
    case .say(let sentence): message = sentence
    }
    return []
  }
}
