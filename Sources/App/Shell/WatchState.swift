/// How the watch of a live cluster goes.
package enum WatchState: Sendable, Hashable {
  /// The source is not watched, as nobody asked for it.
  case off
  /// Changes are shown as they happen.
  case live
  /// Some changes may be missing, and why; it is tried again.
  case lost(String)
}
