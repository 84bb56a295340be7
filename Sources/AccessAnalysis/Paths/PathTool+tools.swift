import AccessModel

extension PathTool {
  var bit: UInt32 { 1 << UInt32(rawValue) }

  var isConstrained: Bool {
    switch self {
    case .constrainedUsers, .constrainedGroups, .constrainedAccounts, .requestAsUser, .requestAsAccount: true
    default: false
    }
  }

  /// Those that a RoleBinding gives.
  static let namespacedMask = mask { $0.isNamespaced }

  private static func mask(_ includes: (PathTool) -> Bool) -> UInt32 {
    allCases.reduce(0) { includes($1) ? $0 | $1.bit : $0 }
  }
}
