import AccessModel

/// Why changes need more than a yes: after them, somebody may be locked out.
package enum StagingRisk: Sendable, Hashable {
  /// Nobody is left with cluster-admin everywhere, or it is not known whether anybody is.
  case noAdmin(RemainingAdmins)
  /// Whoever runs aksess has access now and none afterwards.
  case noAccess

  /// The risks of changes.
  ///
  /// - Parameters:
  ///   - caller: Whoever runs aksess; nil if that is not known.
  package static func all(
    of consequences: AccessConsequences, before: Analysis, after: Analysis, caller: SubjectIdentity?
  ) -> [StagingRisk] {
    let admins = consequences.admins.flatMap { $0 == .somebody ? nil : StagingRisk.noAdmin($0) }
    let isLockedOut = caller.map { hasAccess($0, before) && !hasAccess($0, after) } ?? false
    return (admins.map { [$0] } ?? []) + (isLockedOut ? [.noAccess] : [])
  }

  private static func hasAccess(_ who: SubjectIdentity, _ analysis: Analysis) -> Bool {
    who.identity.isMaster || EffectiveAccess(of: who, analysis).rows.contains { !$0.isForEveryone }
  }
}
