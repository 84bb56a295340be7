/// An Entra group, known by its object ID and shown by its display name.
package struct Group: Sendable, Hashable {
  /// What determines who is a direct member.
  package enum MembershipSource: Sendable, Hashable, CaseIterable {
    /// Members are added and removed by hand.
    case assigned
    /// A rule selects them (dynamic membership).
    case rule
    /// A directory on premises, from which the group is synchronized.
    case onPremises

    /// Whether a command adds and removes members.
    package var isByHand: Bool { self == .assigned }
  }

  package let id: ObjectID
  package let displayName: String
  package let mailNickname: String?
  /// Whether tokens carry it: the cluster sees only security-enabled groups. Nil if the data does not say.
  package let isSecurityEnabled: Bool?
  /// Nil if the data does not say.
  package let membershipSource: MembershipSource?

  package init(
    id: ObjectID, displayName: String, mailNickname: String? = nil, isSecurityEnabled: Bool? = nil,
    membershipSource: MembershipSource? = nil
  ) {
    self.id = id
    self.displayName = displayName
    self.mailNickname = mailNickname
    self.isSecurityEnabled = isSecurityEnabled
    self.membershipSource = membershipSource
  }
}
