import AccessModel

extension App {
  /// The screens of the tab that is shown.
  var stack: [any Screen] { stacks[tab]?.map(\.screen) ?? [] }

  private var place: History.Place { History.Place(tab: tab, levels: stacks[tab] ?? []) }

  /// Shows a tab as it was left, and its first screen where it is shown already.
  mutating func openTab(_ tab: Tab) {
    if self.tab != tab || stack.count > 1 { leave() }
    let depth = stack.count
    if self.tab == tab, depth > 1 { stacks[tab]?.removeLast(depth - 1) }
    self.tab = tab
    if stacks[tab] == nil { stacks[tab] = [Level(screen: tab.root(context), generation: generation)] }
    followData()
  }

  mutating func push(_ screen: any Screen) {
    leave()
    stacks[tab]?.append(Level(screen: screen, generation: generation))
  }

  mutating func pop() {
    if stack.last?.isRevisited == true { leave() }
    stacks[tab]?.removeLast()
    followData()
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
    stacks[tab] = place.levels
    followData()
  }

  /// What is listed has changed: the screen that shows follows now, every other before it is shown again.
  mutating func reload() {
    generation += 1
    followData()
  }

  private mutating func followData() {
    let context = context
    guard var level = stacks[tab]?.popLast() else { return }
    if level.generation != generation { level.screen.reload(context) }
    level.generation = generation
    stacks[tab]?.append(level)
  }
}
