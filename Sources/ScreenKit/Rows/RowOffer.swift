import AccessModel

/// The result of an action on rows.
package enum RowOffer: Sendable {
  /// The action opens this route, which is made only then.
  case route(@Sendable () -> Route)
  /// The action opens these manifests in the user's editor.
  case edit(@Sendable () -> ManifestEdit)
  /// The action reads something else, or more, of live clusters.
  case read(SourceChange)
  /// The action is unavailable for these rows, with the reason to show.
  case unavailable(String)

  /// Why the action is unavailable; nil if it is available.
  package var reason: String? {
    guard case .unavailable(let reason) = self else { return nil }
    return reason
  }
}
