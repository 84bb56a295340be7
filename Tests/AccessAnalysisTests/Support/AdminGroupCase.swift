import AccessModel

/// A tenant with particular data about one group.
struct AdminGroupCase: Sendable, CustomStringConvertible {
  /// The expected result.
  enum Expected: Sendable { case counts, silent, fails }

  let description: String
  let directory: Directory
  let expected: Expected

  static let group = id(0xA)
  private static let nested = id(0xB)
  private static let person = id(1)

  static func id(_ digit: Int) -> ObjectID {
    let digit = String(digit, radix: 16)
    guard let id = ObjectID("\(digit)0000000-0000-0000-0000-00000000000\(digit)") else { fatalError("no digit") }
    return id
  }

  private init(
    _ description: String, _ expected: Expected, isSecurityEnabled: Bool? = true, isListed: Bool = true,
    isEnabled: Bool? = true, isGuest: Bool = false, members: [ObjectID: [Directory.Member]],
    eligible: [ObjectID: [Directory.Member]]? = nil
  ) {
    self.description = description
    self.expected = expected
    let groups = isListed ? [Group(id: Self.group, displayName: "Admins", isSecurityEnabled: isSecurityEnabled)] : []
    directory = Directory(
      groups: groups + [Group(id: Self.nested, displayName: "Nested", isSecurityEnabled: true)],
      users: [
        User(
          id: Self.person, displayName: "Ada", userPrincipalName: "ada@contoso.com", isEnabled: isEnabled,
          isGuest: isGuest)
      ],
      servicePrincipals: [ServicePrincipal(id: Self.id(2), displayName: "deploy")], members: members, eligible: eligible
    )
  }

  private static let ada: [ObjectID: [Directory.Member]] = [group: [.user(person)]]

  static let all = [
    AdminGroupCase("a person who can sign in", .counts, members: ada),
    AdminGroupCase("only a guest", .counts, isGuest: true, members: ada),
    AdminGroupCase("a person in a group in it", .counts, members: [group: [.group(nested)], nested: [.user(person)]]),
    AdminGroupCase("a person beside an unread group", .counts, members: [group: [.group(nested), .user(person)]]),
    AdminGroupCase("members not read", .silent, members: [:]),
    AdminGroupCase("members of the group in it not read", .silent, members: [group: [.group(nested)]]),
    AdminGroupCase("an account of unknown state", .silent, isEnabled: nil, members: ada),
    AdminGroupCase("security not told", .silent, isSecurityEnabled: nil, members: ada),
    AdminGroupCase("not among the groups", .fails, isListed: false, members: ada),
    AdminGroupCase("not security-enabled", .fails, isSecurityEnabled: false, members: ada),
    AdminGroupCase("not security-enabled, members not read", .fails, isSecurityEnabled: false, members: [:]),
    AdminGroupCase("no members", .fails, members: [group: []]),
    AdminGroupCase("no members, security not told", .fails, isSecurityEnabled: nil, members: [group: []]),
    AdminGroupCase("a disabled person", .fails, isEnabled: false, members: ada),
    AdminGroupCase("a service principal", .fails, members: [group: [.servicePrincipal(id(2))]]),
    AdminGroupCase("a person who is only eligible", .fails, members: [group: []], eligible: ada),
    AdminGroupCase("a device", .fails, members: [group: [.other("#microsoft.graph.device")]]),
    AdminGroupCase("two groups in each other", .fails, members: [group: [.group(nested)], nested: [.group(group)]]),
  ]
}
