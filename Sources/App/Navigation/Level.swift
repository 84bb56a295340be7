import ScreenKit

/// One level of a tab: its route, and its screen once made.
struct Level: Sendable {
  let route: Route
  /// Nil until the level is first shown, and after it was restored from history.
  private(set) var screen: (any Screen)?
  /// The name of the screen's entry; nil as long as there is no screen.
  private(set) var entry: String?
  /// The value of `App.generation` that the screen shows. If that has grown, the screen is reloaded before it is shown
  /// again.
  private var generation = 0
  /// The state that a new screen restores.
  private let kept: Visit.Kept

  /// A level whose screen is not made yet.
  init(_ route: Route, title: String = "") { self.init(Visit.Kept(route: route, title: title, state: ScreenState())) }

  /// A level restored from history.
  init(_ kept: Visit.Kept) {
    route = kept.route
    self.kept = kept
  }

  var title: String { screen?.title ?? kept.title }

  var remembered: ScreenState { screen?.remembered ?? kept.state }

  /// Whether its screen shows the data of a generation.
  func follows(_ generation: Int) -> Bool { screen != nil && self.generation == generation }

  /// The level with its screen made by `make` if necessary, and showing the data of a generation.
  func following(
    _ generation: Int, _ context: ScreenContext, make: (Route, ScreenContext) -> (entry: String, screen: any Screen)
  ) -> Level {
    var level = self
    if level.screen == nil {
      let made = make(route, context)
      (level.entry, level.screen) = (made.entry, made.screen)
      if kept.state != ScreenState() { level.screen?.restore(kept.state, context) }
    } else if self.generation != generation {
      level.screen?.reload(context)
    }
    level.generation = generation
    return level
  }

  /// The level with a new state of its screen.
  func with(_ screen: any Screen) -> Level {
    var level = self
    level.screen = screen
    return level
  }
}
