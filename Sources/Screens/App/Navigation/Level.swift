/// One level of a tab: a screen, and which data it shows.
struct Level: Sendable {
  var screen: any Screen
  /// `App.generation` when it last followed the data; where that has grown it follows before it is shown again.
  var generation: Int
}
