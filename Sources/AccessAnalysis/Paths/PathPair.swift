/// Tools that make a step only together: one of each list.
struct PathPair {
  let sides: [UInt32]

  private init(_ sides: [PathTool]...) {
    self.sides = sides.map { $0.reduce(0) { $0 | $1.bit } }
  }

  static let clusterBindings = PathPair([.createClusterBindings, .changeClusterBindings], [.bindClusterRoles])
  static let bindings = PathPair([.createBindings, .changeBindings], [.bindClusterRoles, .bindRoles])
  static let clusterRoles = PathPair([.createClusterRoles, .changeClusterRoles], [.escalateClusterRoles])
  static let roles = PathPair([.changeRoles], [.escalateRoles])
  static let groups = PathPair([.impersonateGroups], [.impersonateUsers, .impersonateAccounts])
  static let users = PathPair([.constrainedUsers], [.requestAsUser])
  static let accounts = PathPair([.constrainedAccounts], [.requestAsAccount])
  static let constrainedGroups = PathPair(
    [.constrainedGroups], [.constrainedUsers, .constrainedAccounts], [.requestAsUser])
  static let certificates = PathPair([.createCertificates], [.approveCertificates], [.approveClients])
  static let tokens = PathPair([.createSecrets], [.readSecrets])

  static let all = [
    clusterBindings, bindings, clusterRoles, roles, groups, users, accounts, constrainedGroups, certificates, tokens,
  ]

  /// What everything in a namespace adds to tools of the cluster.
  static let gained = [PathTool.impersonateAccounts, .constrainedAccounts, .requestAsUser].reduce(0) { $0 | $1.bit }

  /// Whether some tools together are enough for any step of several.
  static func areMet(_ mask: UInt32) -> Bool { all.contains { $0.isMet(mask) } }

  /// Whether some tools are of use for the step only with others.
  ///
  /// - Parameters:
  ///   - whole: Those that are allowed on any object.
  ///   - others: The tools that count in the same place.
  ///   - anywhere: The tools that count in any place, which is enough for being a user and for requests to make.
  func isHelped(by own: UInt32, whole: UInt32, _ others: UInt32, anywhere: UInt32) -> Bool {
    guard sides.contains(where: { $0 & own != 0 }), !isMet(whole) else { return false }
    return sides.allSatisfy { $0 & (own | others | anywhere & PathPair.gained) != 0 }
      || sides.allSatisfy { $0 & (own & PathPair.gained | anywhere) != 0 }
  }

  /// Whether some tools have one of each side.
  func isMet(_ mask: UInt32) -> Bool { sides.allSatisfy { $0 & mask != 0 } }

  /// What of a role's tools may be of use only with those of another role.
  static func lonely(_ tools: PathTools) -> UInt32 {
    let mask = tools.mask
    let whole = PathTool.allCases.reduce(UInt32(0)) { tools[$1] == .any ? $0 | $1.bit : $0 }
    var lonely: UInt32 = 0
    for pair in all where !pair.isMet(whole) {
      for side in pair.sides { lonely |= side & mask }
    }
    if bindings.isMet(mask) || roles.isMet(mask) { lonely |= gained }
    return lonely
  }
}
