import AccessModel

extension FindingContext {
  /// Whether a grant ends no later than another: what the other gives is not lost before.
  func isOutlasted(_ grant: Grant, by other: Grant) -> Bool {
    guard let end = termsOfBindings[other.binding]?.expiry else { return true }
    guard case .on(let last) = end, case .on(let own)? = termsOfBindings[grant.binding]?.expiry else { return false }
    return own <= last
  }
}
