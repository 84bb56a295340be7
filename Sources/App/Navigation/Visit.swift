import ScreenKit

/// A place in history: a tab, with the routes and the states of its levels.
struct Visit: Sendable {
  /// What history keeps of a level.
  struct Kept: Sendable {
    let route: Route
    let title: String
    let state: ScreenState
  }

  let tab: String
  let levels: [Kept]
}
