extension AzurePermissionSet {
  /// Whether these permissions include all data actions in a cluster that `other` allows.
  ///
  /// Every pattern of `other` must be included by a single one of these. This errs on the safe side: a list of all
  /// existing actions does not cover `*`, and permissions under a condition cover nothing.
  func covers(_ other: AzurePermissionSet) -> Bool {
    other.data.allSatisfy { part in
      part.allowed.compactMap { $0.below(AzurePermissionSet.cluster) }.allSatisfy { pattern in
        data.contains { own in
          !own.hasCondition && own.allowed.contains { $0.includes(pattern) }
            && own.excepted.allSatisfy { exception in
              !exception.overlaps(pattern) || part.excepted.contains { $0.includes(exception) }
            }
        }
      }
    }
  }
}
