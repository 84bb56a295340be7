import AccessModel

/// What the files of the administrators themselves say, which no command fetches.
struct OwnFiles {
  var owners: [Owner] = []
  var exceptions: [FindingException] = []
  /// Nil if there are no rules.
  private(set) var policy: AccessPolicy?

  /// Adds the rules of a file.
  mutating func add(_ other: AccessPolicy) {
    if policy == nil { policy = other } else { policy?.add(other) }
  }
}
