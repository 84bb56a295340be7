extension AzurePermissionSet {
  /// Whether these permissions include all data actions for Kubernetes objects that `other` allows.
  ///
  /// Every pattern of `other` must be included by a single one of these. This errs on the safe side: a list of all
  /// existing actions does not cover `*`, and a condition counts only where the action alone decides it.
  ///
  /// - Parameters:
  ///   - place: Where the data actions of these permissions count, `cluster` or `members`.
  ///   - otherPlace: Where those of `other` count.
  ///   - condition: What all of these permissions depend on; nil for nothing.
  func covers(
    _ other: AzurePermissionSet, in place: [UInt8], otherIn otherPlace: [UInt8], under condition: AzureCondition? = nil
  ) -> Bool {
    other.data.allSatisfy { part in
      // One with a star within the prefix is no more than what it says.
      let excepted = part.excepted.map { $0.hasPrefix(otherPlace) ? $0.moved(from: otherPlace, to: place) ?? $0 : $0 }
      return part.allowed.compactMap { $0.moved(from: otherPlace, to: place) }.allSatisfy { pattern in
        data.contains { own in
          own.allowed.contains { $0.includes(pattern) }
            && [condition, own.condition].allSatisfy { $0.map { $0.truth(forAll: pattern) == .yes } ?? true }
            && own.excepted.allSatisfy { exception in
              !exception.overlaps(pattern) || excepted.contains { $0.includes(exception) }
            }
        }
      }
    }
  }
}
