import ScreenKit

extension App {
  /// The levels of the current tab.
  var levels: [Level] { stacks[tab] ?? [] }

  /// The current screen.
  var screen: (any Screen)? { levels.last?.screen }

  private var visit: Visit {
    Visit(tab: tab, levels: levels.map { Visit.Kept(route: $0.route, title: $0.title, state: $0.remembered) })
  }

  /// Shows a tab as it was left, or its first screen if it is the current tab or `atRoot` is true.
  mutating func openTab(_ entry: ScreenEntry, atRoot: Bool = false) -> [Effect] {
    let known = stacks[entry.name] ?? [Level(entry.route, title: entry.title ?? "")]
    let isShown = tab == entry.name
    guard !isShown || known.count > 1 else { return [] }
    let levels = isShown || atRoot ? [known[0]] : known
    return show(entry.name, levels, "opening \(entry.title ?? entry.name)") { $0.leave() }
  }

  /// Opens a route on top of the current screen, or of the first screen of another tab.
  mutating func open(_ route: Route, over entry: ScreenEntry? = nil) -> [Effect] {
    let name = entry?.name ?? tab
    let below = entry.map { [stacks[name]?.first ?? Level($0.route, title: $0.title ?? "")] } ?? levels
    return show(name, below + [Level(route)], "opening") { $0.leave() }
  }

  /// Shows a route in the place of the current screen.
  mutating func replace(with route: Route) -> [Effect] { show(tab, levels.dropLast() + [Level(route)], "opening") }

  /// Closes the current screen unless it is the first.
  mutating func pop() -> [Effect] {
    guard levels.count > 1 else { return [] }
    leaveText()
    return show(tab, levels.dropLast(), "going back") { if $0.screen?.isRevisited == true { $0.leave() } }
  }

  private mutating func leave() { history.leave(visit) }

  mutating func goBack() -> [Effect] {
    var history = history
    guard let target = history.goBack(from: visit) else {
      message = "no earlier screen"
      return []
    }
    return show(target, history)
  }

  mutating func goForward() -> [Effect] {
    var history = history
    guard let target = history.goForward(from: visit) else {
      message = "no later screen"
      return []
    }
    return show(target, history)
  }

  private mutating func show(_ visit: Visit, _ history: History) -> [Effect] {
    show(visit.tab, visit.levels.map { Level($0) }, "opening") { $0.history = history }
  }

  /// Shows or hides system objects.
  mutating func toggleSystem() -> [Effect] {
    var changed = self
    changed.includesSystem.toggle()
    changed.generation += 1
    let (includesSystem, generation) = (changed.includesSystem, changed.generation)
    return show(tab, levels, "updating", in: changed) { app in
      (app.includesSystem, app.generation) = (includesSystem, generation)
      app.message = includesSystem ? "system objects are shown" : "system objects are hidden"
    }
  }

  /// The listed data has changed: reloads the current screen now, and every other before it is shown again.
  ///
  /// - Parameter closes: Whether the current screen is closed.
  mutating func reload(closing closes: Bool = false) -> [Effect] {
    generation += 1
    return closes && levels.count > 1 ? pop() : show(tab, levels, "updating")
  }

  /// Shows levels of a tab after the deepest one has a screen with current data. That is done off the loop if
  /// necessary.
  ///
  /// - Parameters:
  ///   - doing: The progress message.
  ///   - changed: The app with the data to show, if it is not this one.
  ///   - arrive: Called just before the levels are shown.
  private mutating func show(
    _ tab: String, _ levels: [Level], _ doing: String, in changed: App? = nil,
    arrive: @escaping @Sendable (inout App) -> Void = { _ in }
  ) -> [Effect] {
    guard let top = levels.last else { return [] }
    let (context, generation) = ((changed ?? self).context, (changed ?? self).generation)
    if top.follows(generation) {
      arrive(&self)
      self.tab = tab
      stacks[tab] = levels
      return updateScreen { $0.receive(.returned, $1) }
    }
    return start(doing) {
      let made = top.following(generation, context, make: Registry.screen)
      return { app in
        arrive(&app)
        app.tab = tab
        app.stacks[tab] = levels.dropLast() + [made]
        // The listed data may have changed meanwhile.
        return app.generation == generation ? [] : app.show(tab, app.levels, doing)
      }
    }
  }
}
