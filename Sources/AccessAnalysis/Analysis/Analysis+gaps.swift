import AccessModel

extension Analysis {
  /// Missing data that could change the levels in lists of who holds what.
  package var gapsOfLevels: [Gap] {
    roles.snapshot.adminGroupGaps() + (authorizer.azure?.gapsOfLevels ?? [])
  }
}
