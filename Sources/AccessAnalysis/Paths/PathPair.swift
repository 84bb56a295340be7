/// Tools that make a step only together: one of each list.
struct PathPair {
  let sides: [UInt32]
  /// Sides with which alone, on any object, one gains all in a place that the pair can give there.
  private let enough: [UInt32]

  /// - Parameter enough: See `enough`; nil for the sides themselves.
  private init(_ sides: [PathTool]..., enough: [UInt32]? = nil) {
    self.sides = sides.map(PathPair.mask)
    self.enough = enough ?? self.sides
  }

  private static func mask(_ tools: [PathTool]) -> UInt32 { tools.reduce(0) { $0 | $1.bit } }

  // A role is bound, an existing binding joined.
  static let clusterBindings = PathPair(
    [.createClusterBindings, .changeClusterBindings], [.bindClusterRoles], enough: bindingAnyInCluster)
  static let bindings = PathPair(
    [.createBindings, .changeBindings], [.bindClusterRoles, .bindRoles], enough: bindingAny)
  // A role that one holds is given more rules, which may be another one.
  static let clusterRoles = PathPair(
    [.createClusterRoles, .changeClusterRoles], [.escalateClusterRoles], enough: bindingAnyInCluster)
  static let roles = PathPair([.changeRoles], [.escalateRoles], enough: bindingAny)
  // Requests are sent as somebody else.
  static let groups = PathPair([.impersonateGroups], [.impersonateUsers, .impersonateAccounts])
  static let users = PathPair([.constrainedUsers], [.requestAsUser])
  static let accounts = PathPair([.constrainedAccounts], [.requestAsAccount])
  static let constrainedGroups = PathPair(
    [.constrainedGroups], [.constrainedUsers, .constrainedAccounts], [.requestAsUser])
  // A certificate is requested and approved, a token Secret created and read.
  static let certificates = PathPair([.createCertificates], [.approveCertificates], [.approveClients])
  static let tokens = PathPair([.createSecrets], [.readSecrets])

  /// Binding cluster-admin to oneself.
  private static let bindingAnyInCluster = [PathTool.createClusterBindings.bit, PathTool.bindClusterRoles.bit]
  private static let bindingAny = [PathTool.createBindings.bit, PathTool.bindClusterRoles.bit]

  static let all = [
    clusterBindings, bindings, clusterRoles, roles, groups, users, accounts, constrainedGroups, certificates, tokens,
  ]

  /// What everything in a namespace adds to tools of the cluster.
  static let gained = mask([.impersonateAccounts, .constrainedAccounts, .requestAsUser])

  /// Whether some tools together are enough for any step of several.
  static func areMet(_ mask: UInt32) -> Bool { all.contains { $0.isMet(mask) } }

  /// Whether some tools are of use for the step only with others.
  ///
  /// - Parameters:
  ///   - whole: Those that are allowed on any object.
  ///   - others: The tools that count in the same place.
  ///   - anywhere: The tools that count in any place, which is enough for being a user and for requests to make.
  func isHelped(by own: UInt32, whole: UInt32, _ others: UInt32, anywhere: UInt32) -> Bool {
    guard sides.contains(where: { $0 & own != 0 }), !isEnough(whole) else { return false }
    return sides.allSatisfy { $0 & (own | others | anywhere & PathPair.gained) != 0 }
      || sides.allSatisfy { $0 & (own & PathPair.gained | anywhere) != 0 }
  }

  /// Whether some tools have one of each side.
  func isMet(_ mask: UInt32) -> Bool { sides.allSatisfy { $0 & mask != 0 } }

  /// Whether some tools that are allowed on any object give all that the pair can, so that no others add to it.
  private func isEnough(_ whole: UInt32) -> Bool { enough.allSatisfy { $0 & whole != 0 } }

  /// What of a role's tools may be of use only with those of another role, or for another role.
  ///
  /// - Parameter counted: The tools that count where the role is held.
  static func lonely(_ tools: PathTools, counted: UInt32) -> UInt32 {
    let mask = tools.mask & counted
    let whole = PathTool.allCases.reduce(UInt32(0)) { tools[$1] == .any ? $0 | $1.bit : $0 } & counted
    var lonely: UInt32 = 0
    for pair in all where !pair.isEnough(whole) {
      for side in pair.sides { lonely |= side & mask }
    }
    if bindings.isMet(mask) || roles.isMet(mask) || clusterRoles.isMet(mask) { lonely |= gained }
    return lonely
  }
}
