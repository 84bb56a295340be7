import AccessModel

extension App {
  /// The screens of the tab that is shown.
  var stack: [any Screen] { stacks[tab] ?? [] }

  private var place: History.Place { History.Place(tab: tab, stack: stack, generation: generation) }

  /// Shows a tab as it was left, and its first screen where it is shown already.
  mutating func openTab(_ tab: Tab) {
    if self.tab != tab || stack.count > 1 { leave() }
    let depth = stack.count
    if self.tab == tab, depth > 1 { stacks[tab]?.removeLast(depth - 1) }
    self.tab = tab
    if stacks[tab] == nil { stacks[tab] = [tab.root(context)] } else if staleTabs.contains(tab) { reloadTab() }
  }

  /// Shows a tab's first screen with the rows that a filter keeps.
  mutating func openTab(_ tab: Tab, filter: String) {
    openTab(tab)
    if stack.count > 1 { openTab(tab) }
    let context = context
    stacks[tab]?[0].filter(filter, context)
  }

  mutating func push(_ screen: any Screen) {
    leave()
    stacks[tab]?.append(screen)
  }

  mutating func pop() {
    if stack.last?.isRevisited == true { leave() }
    stacks[tab]?.removeLast()
  }

  private mutating func leave() {
    // Before the first screen there is no place.
    if !stack.isEmpty { history.leave(place) }
  }

  mutating func goBack() {
    guard let target = history.goBack(from: place) else {
      message = "this is where it began"
      return
    }
    show(target)
  }

  mutating func goForward() {
    guard let target = history.goForward(from: place) else {
      message = "there is nothing to go forward to"
      return
    }
    show(target)
  }

  private mutating func show(_ place: History.Place) {
    tab = place.tab
    stacks[tab] = place.stack
    if place.generation != generation { reloadTab() }
  }

  /// Lets every screen follow what has changed: those that show now, the others when they do.
  mutating func reload() {
    generation += 1
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
}
