import AccessModel

/// What the data says of a group as the one whose members administer a cluster.
package struct AdminGroupAssessment: Sendable, Hashable {
  package enum Verdict: Sendable, Hashable {
    /// It exists, tokens carry it, and somebody in it can sign in.
    case counts
    /// The data does not say all of that and nothing against it; the administrator gave their word.
    case assumed
    /// The data does not say all of that, and nothing against it.
    case silent
    /// The data says that it makes nobody admin.
    case fails
  }

  /// Why a group makes nobody admin.
  package enum Failure: Sendable, Hashable {
    case missing, notSecurityEnabled, empty, nobodySignsIn
  }

  /// What is not in the data.
  package enum Silence: Sendable, Hashable {
    case groups, securityEnabled
    /// What AKS makes of the capitals that the profile spells it with.
    case capitals
    /// The members of these groups, itself among them or groups in it.
    case members([ObjectID])
    /// Whether the accounts of this many people are enabled.
    case accounts(Int)
  }

  package let group: ObjectID
  package let verdict: Verdict
  package let failures: [Failure]
  package let silences: [Silence]
  /// How many people in it can sign in by the data, guests among them.
  package let signingIn: Int
  package let guests: Int
  /// How many people in it are disabled.
  package let disabled: Int
  /// How many service principals are in it; none of them is a way in for a person.
  package let servicePrincipals: Int
  /// How many people could join it by activating an eligibility, and so are not in it.
  package let eligible: Int
  /// Whether everybody in it who can sign in is a guest; nil where there may be others.
  package let isOnlyGuests: Bool?

  /// Whether it keeps an administrator from being locked out.
  package var isWayIn: Bool { verdict == .counts || verdict == .assumed }

  /// - Parameters:
  ///   - isInCapitals: Whether the profile spells it with capitals.
  ///   - isAssumed: Whether the administrator gave their word for it.
  init(
    _ group: ObjectID, in snapshot: Snapshot, _ memberships: Memberships, isInCapitals: Bool = false, isAssumed: Bool
  ) {
    let transitive = memberships.transitiveMembers(of: group)
    var people = People()
    for belonging in transitive.members { people.add(belonging.member, snapshot.directory) }

    var failures: [Failure] = []
    var silences: [Silence] = []
    if let known = snapshot.directory.group(group) {
      if known.isSecurityEnabled == false { failures.append(.notSecurityEnabled) }
      if known.isSecurityEnabled == nil { silences.append(.securityEnabled) }
    } else if snapshot.directory.isAbsent(group)
      || snapshot.gaps(in: [.groups]).isEmpty && !snapshot.directory.groups.isEmpty
    {
      failures.append(.missing)
    } else {
      silences.append(.groups)
    }
    if isInCapitals { silences.append(.capitals) }
    if people.signingIn == 0 {
      if !transitive.unread.isEmpty { silences.append(.members(transitive.unread)) }
      if people.unknown > 0 { silences.append(.accounts(people.unknown)) }
      if transitive.unread.isEmpty && people.unknown == 0 {
        failures.append(transitive.members.isEmpty ? .empty : .nobodySignsIn)
      }
    }
    let mayHoldOthers = !transitive.unread.isEmpty || people.unknown > 0

    self.group = group
    self.failures = failures
    self.silences = silences
    verdict = !failures.isEmpty ? .fails : silences.isEmpty ? .counts : isAssumed ? .assumed : .silent
    signingIn = people.signingIn
    guests = people.guests
    disabled = people.disabled
    servicePrincipals = people.servicePrincipals
    eligible = memberships.eligible(for: transitive.groups).count
    isOnlyGuests = people.signingIn > people.guests ? false : mayHoldOthers ? nil : people.signingIn > 0
  }

  /// Direct and transitive members of a group, counted.
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
