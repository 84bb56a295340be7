/// The result of an action for some rows.
package enum RowOffer: Sendable {
  /// It can be done, and opens this; the route is made only then.
  case route(@Sendable () -> Route)
  /// It cannot be done for these rows, with the reason to show.
  case unavailable(String)

  /// Why it cannot be done; nil where it can.
  package var reason: String? {
    guard case .unavailable(let reason) = self else { return nil }
    return reason
  }
}
