import ScreenKit

/// A place where the reader has been: a tab, and by what routes and in what state its levels were shown.
struct Visit: Sendable {
  /// What is kept of a level.
  struct Kept: Sendable {
    let route: Route
    let title: String
    let state: ScreenState
  }

  let tab: String
  let levels: [Kept]
}
