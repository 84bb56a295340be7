import AccessModel

/// What the data says about a group as the administrators of a cluster.
package struct AdminGroupAssessment: Sendable, Hashable {
  package enum Verdict: Sendable, Hashable {
    /// It exists, tokens carry it, and a member can sign in.
    case counts
    /// The data does not say all of that and does not contradict it; the administrator has vouched for the group.
    case assumed
    /// The data does not say all of that and does not contradict it.
    case silent
    /// The data says that the group makes nobody admin.
    case fails
  }

  /// Why a group makes nobody admin.
  package enum Failure: Sendable, Hashable {
    case missing, notSecurityEnabled, empty, nobodySignsIn
  }

  /// What is missing from the data.
  package enum Uncertainty: Sendable, Hashable {
    case groups, securityEnabled
    /// How AKS handles the upper case in which the profile spells the group.
    case capitals
    /// The members of these groups, which are the group itself or nested groups.
    case members([ObjectID])
    /// Whether the accounts of a number of people are enabled.
    case accounts(Int)
  }

  package let group: ObjectID
  package let verdict: Verdict
  package let failures: [Failure]
  package let uncertainties: [Uncertainty]
  /// The number of people in it who can sign in according to the data, including guests.
  package let signingIn: Int
  package let guests: Int
  /// The number of disabled people in it.
  package let disabled: Int
  /// The number of service principals in it, none of which a person can use to sign in.
  package let servicePrincipals: Int
  /// The number of people who could join it by activating an eligibility, and therefore are not members.
  package let eligible: Int
  /// Whether everyone in it who can sign in is a guest; nil if there may be others.
  package let isOnlyGuests: Bool?

  /// Whether it protects administrators from being locked out.
  package var isWayIn: Bool { verdict == .counts || verdict == .assumed }

  /// - Parameters:
  ///   - isInCapitals: Whether the profile spells it in upper case.
  ///   - isAssumed: Whether the administrator has vouched for it.
  init(
    _ group: ObjectID, in snapshot: Snapshot, _ memberships: Memberships, isInCapitals: Bool = false, isAssumed: Bool
  ) {
    let transitive = memberships.transitiveMembers(of: group)
    var people = People()
    for belonging in transitive.members { people.add(belonging.member, snapshot.directory) }

    var failures: [Failure] = []
    var uncertainties: [Uncertainty] = []
    if let known = snapshot.directory.group(group) {
      if known.isSecurityEnabled == false { failures.append(.notSecurityEnabled) }
      if known.isSecurityEnabled == nil { uncertainties.append(.securityEnabled) }
    } else if snapshot.directory.isAbsent(group)
      || snapshot.gaps(in: [.groups]).isEmpty && !snapshot.directory.groups.isEmpty
    {
      failures.append(.missing)
    } else {
      uncertainties.append(.groups)
    }
    if isInCapitals { uncertainties.append(.capitals) }
    if people.signingIn == 0 {
      if !transitive.unread.isEmpty { uncertainties.append(.members(transitive.unread)) }
      if people.unknown > 0 { uncertainties.append(.accounts(people.unknown)) }
      if transitive.unread.isEmpty && people.unknown == 0 {
        failures.append(transitive.members.isEmpty ? .empty : .nobodySignsIn)
      }
    }
    let mayHoldOthers = !transitive.unread.isEmpty || people.unknown > 0

    self.group = group
    self.failures = failures
    self.uncertainties = uncertainties
    verdict = !failures.isEmpty ? .fails : uncertainties.isEmpty ? .counts : isAssumed ? .assumed : .silent
    signingIn = people.signingIn
    guests = people.guests
    disabled = people.disabled
    servicePrincipals = people.servicePrincipals
    eligible = memberships.eligible(for: transitive.groups).count
    isOnlyGuests = people.signingIn > people.guests ? false : mayHoldOthers ? nil : people.signingIn > 0
  }

  /// The numbers of direct and transitive members of a group.
  private struct People {
    var signingIn = 0
    var guests = 0
    var disabled = 0
    var unknown = 0
    var servicePrincipals = 0

    mutating func add(_ member: Directory.Member, _ directory: Directory) {
      switch member {
      case .user(let id):
        let user = directory.user(id)
        switch user?.isEnabled {
        case true:
          signingIn += 1
          if user?.isGuest == true { guests += 1 }
        case false: disabled += 1
        case nil: unknown += 1
        }
      case .servicePrincipal: servicePrincipals += 1
      case .group, .other: break
      }
    }
  }
}
