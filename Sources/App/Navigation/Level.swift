import ScreenKit

/// One level of a tab: what it shows, and the screen that shows it once it was made.
struct Level: Sendable {
  let route: Route
  /// Nil until the level is shown first, or again after history came back to it.
  private(set) var screen: (any Screen)?
  /// `App.generation` when the screen last followed the data; where that has grown it follows before it is shown again.
  private var generation = 0
  /// The state that a new screen restores.
  private let kept: Visit.Kept

  /// A level that is yet to be shown.
  init(_ route: Route, title: String = "") { self.init(Visit.Kept(route: route, title: title, state: ScreenState())) }

  /// A level as history kept it.
  init(_ kept: Visit.Kept) {
    route = kept.route
    self.kept = kept
  }

  var title: String { screen?.title ?? kept.title }

  var remembered: ScreenState { screen?.remembered ?? kept.state }

  /// Whether its screen shows the data of a generation.
  func follows(_ generation: Int) -> Bool { screen != nil && self.generation == generation }

  /// The level with its screen made by `make` where it is not, and following the data of a generation.
  func following(
    _ generation: Int, _ context: ScreenContext, make: (Route, ScreenContext) -> any Screen
  ) -> Level {
    var level = self
    if level.screen == nil {
      level.screen = make(route, context)
      if kept.state != ScreenState() { level.screen?.restore(kept.state, context) }
    } else if self.generation != generation {
      level.screen?.reload(context)
    }
    level.generation = generation
    return level
  }

  /// The level with its screen in another state.
  func with(_ screen: any Screen) -> Level {
    var level = self
    level.screen = screen
    return level
  }
}
