import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// The groups that could be bound instead of people.
@Suite struct MigrationTests {
  // People are 1 to 5, groups 10 and above.
  private static func id(_ number: Int) -> ObjectID {
    let digits = String(number)
    let text = "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let id = ObjectID(text) else { preconditionFailure(text) }
    return id
  }

  private static func entra(_ number: Int, _ name: String, isSecurityEnabled: Bool? = true) -> Group {
    Group(id: id(number), displayName: name, isSecurityEnabled: isSecurityEnabled)
  }

  private static func inGroup(_ number: Int) -> Subject { Subject(kind: .group, name: id(number).name) }

  private static let users = [
    User(id: id(1), displayName: "Ann", userPrincipalName: "ann@contoso.com"),
    User(id: id(2), displayName: "Bob", userPrincipalName: "bob@contoso.com"),
    User(id: id(3), displayName: "Cem", userPrincipalName: "cem@contoso.com"),
    User(id: id(4), displayName: "Dee", userPrincipalName: "dee_fabrikam.com#EXT#@contoso.onmicrosoft.com"),
    User(id: id(5), displayName: "Eve", userPrincipalName: "eve@contoso.com", isEnabled: false),
  ]

  private static let view = role("view", [rule(["get", "list"], ["pods"])])
  private static let edit = role("edit", [rule(["get", "list", "create"], ["pods"])])
  private static let shop = Scope.namespace("shop")

  private static let everyone: [ObjectID: [Directory.Member]] = [
    id(10): [.user(id(1)), .user(id(2))],
    id(11): [.group(id(10)), .user(id(3))],
    id(12): [.user(id(1)), .user(id(2)), .user(id(3)), .servicePrincipal(id(7)), .other("device")],
    id(13): [.user(id(1))],
    id(14): [.user(id(4)), .user(id(5)), .user(id(3))],
  ]

  private static let groups = [
    entra(10, "Developers"), entra(11, "All Developers"), entra(12, "Everyone", isSecurityEnabled: nil),
    entra(13, "Letters", isSecurityEnabled: false), entra(14, "Guests"),
  ]

  private static func migration(
    _ bindings: Binding..., groups: [Group] = groups, members: [ObjectID: [Directory.Member]] = everyone,
    namespaces: [Namespace] = [], roles: [Role] = [view, edit], gaps: [Gap] = []
  ) -> Migration {
    var contents = Snapshot.Contents()
    contents.namespaces = namespaces
    contents.roles = roles
    contents.bindings = bindings
    let directory = Directory(
      groups: groups, users: users, servicePrincipals: [ServicePrincipal(id: id(7), displayName: "bot")],
      members: members)
    let snapshot = Snapshot(
      contents: contents, directory: directory, title: "test", readAt: Timestamp(seconds: 0), gaps: gaps)
    return Migration(EffectiveRoles(snapshot))
  }

  /// The proposals in short form: `Developers +2` if two others would gain access.
  private static func words(_ migration: Migration) -> [String] {
    migration.rows.map { row in
      let proposal =
        switch row.proposal {
        case .bind(let candidates):
          candidates.map { "\($0.group.displayName) +\($0.gains.count)\($0.unread.isEmpty ? "" : "?")" }
            .joined(separator: ", ")
        case .remove(let grant):
          "beside \(migration.snapshot.bindings[grant.binding].name) \(grant.subject)"
        case .keep(let obstacle): "\(obstacle)"
        }
      return "\(row.subject.name) \(row.isEffective ? "" : "(matches nobody) ")\(proposal)"
    }
  }

  private static let ann = bind("ann", shop, "view", to: user("ann@contoso.com"))

  @Test("searching for groups ends early if the task is cancelled")
  func cancelled() async {
    let rows = await inCancelledTask {
      Self.migration(Self.ann).rows
    }
    #expect(rows.isEmpty)
  }

  @Test(
    "the group with the fewest other members who gain access comes first, ties by name; tokens carry only security groups"
  )
  func smallest() {
    let migration = Self.migration(Self.ann)
    #expect(Self.words(migration) == ["ann@contoso.com Developers +1, All Developers +2, Everyone +3"])
    guard case .bind(let candidates) = migration.rows[0].proposal else { return }
    #expect(candidates[1].path == [Self.id(10), Self.id(11)])
    #expect(candidates[2].gains == [.user(Self.id(2)), .user(Self.id(3)), .servicePrincipal(Self.id(7))])
  }

  @Test(
    "whoever holds as much already does not gain",
    arguments: [
      // By another binding of the person to the same role or a greater one, here or cluster-wide.
      (bind("b", shop, "view", to: user("bob@contoso.com")), 0, 1),
      (bind("b", shop, "edit", to: user("bob@contoso.com")), 0, 1),
      (bind("b", .cluster, "edit", to: user("bob@contoso.com")), 0, 1),
      // By another group, which the person is not in.
      (bind("b", shop, "view", to: inGroup(14)), 1, 1),
      // Elsewhere, or in a form that the cluster does not match: no access.
      (bind("b", .namespace("bank"), "view", to: user("bob@contoso.com")), 1, 2),
      (bind("b", shop, "view", to: user("BOB@contoso.com")), 1, 2),
      (bind("b", shop, "missing", to: user("bob@contoso.com")), 1, 2),
    ])
  func alreadyHeld(other: Binding, developers: Int, allDevelopers: Int) {
    let migration = Self.migration(Self.ann, other)
    let row = migration.rows.first { $0.subject.name == "ann@contoso.com" }
    guard case .bind(let candidates) = row?.proposal else {
      Issue.record("\(Self.words(migration))")
      return
    }
    let gains = Dictionary(uniqueKeysWithValues: candidates.map { ($0.group.displayName, $0.gains.count) })
    #expect(gains["Developers"] == developers && gains["All Developers"] == allDevelopers, "\(gains)")
  }

  @Test(
    "an entry is redundant where a group of the person's holds as much",
    arguments: [
      bind("held", shop, "view", to: user("cem@contoso.com"), inGroup(10)), bind("held", shop, "edit", to: inGroup(10)),
      bind("held", .cluster, "view", to: inGroup(11)), bind("held", shop, "view", to: group("system:authenticated")),
    ])
  func redundant(held: Binding) {
    let proposal = Self.migration(Self.ann, held).rows[0].proposal
    #expect(proposal == .remove(beside: Grant(binding: 1, subject: held.subjects.count - 1)))
  }

  @Test("a group that is not security-enabled or not in its lower-case form makes nothing redundant")
  func notHeld() {
    for subject in [Self.inGroup(13), group("DEVELOPERS"), user(Self.id(10).name)] {
      let migration = Self.migration(Self.ann, bind("held", Self.shop, "view", to: subject))
      #expect(Self.words(migration).contains { $0.hasPrefix("ann@contoso.com Developers") })
    }
  }

  @Test("an entry in a binding that also names the group is redundant; one in a binding to another role is not")
  func ownBinding() {
    #expect(
      Self.words(Self.migration(bind("both", Self.shop, "view", to: Self.inGroup(10), user("ann@contoso.com"))))
        == ["ann@contoso.com beside both 0"])
    #expect(
      Self.words(
        Self.migration(
          bind("ann", Self.shop, "edit", to: user("ann@contoso.com")),
          bind("dev", Self.shop, "view", to: Self.inGroup(10))))
        == ["ann@contoso.com Developers +1, All Developers +2, Everyone +3"])
  }

  @Test("people who cannot be migrated have a reason")
  func obstacles() {
    let namespaces = [Namespace(metadata: ObjectMetadata(name: "old"), isTerminating: true)]
    let migration = Self.migration(
      bind("a", .namespace("old"), "view", to: user("ann@contoso.com")),
      bind("b", Self.shop, "view", to: user("eve@contoso.com"), user("zoe@contoso.com")),
      bind("c", Self.shop, "gone", to: user("bob@contoso.com")), namespaces: namespaces)
    #expect(
      Self.words(migration) == [
        "ann@contoso.com namespaceTerminating", "bob@contoso.com roleMissing", "eve@contoso.com disabledPerson",
        "zoe@contoso.com unknownPerson",
      ])
    let letters = Self.migration(Self.ann, members: [Self.id(13): [.user(Self.id(1))]])
    #expect(Self.words(letters) == ["ann@contoso.com noSecurityGroup"])
    #expect(Self.words(Self.migration(Self.ann, members: [:])) == ["ann@contoso.com noGroup"])
  }

  @Test("a guest is identified by object ID; any other name in a binding matches nobody")
  func guests() {
    let migration = Self.migration(
      bind("g", Self.shop, "view", to: user(Self.id(4).name)),
      bind("h", Self.shop, "view", to: user(Self.users[3].userPrincipalName), user(Self.id(1).name)))
    #expect(
      Self.words(migration) == [
        "\(Self.id(1)) (matches nobody) Developers +1, All Developers +2, Everyone +3", "\(Self.id(4)) Guests +2",
        "\(Self.users[3].userPrincipalName) (matches nobody) Guests +2",
      ])
  }

  @Test("programs, Kubernetes' own users and bindings, and bindings in no namespace are left out")
  func leftOut() {
    let bootstrap = bind("boot", .cluster, "view", to: user("ann@contoso.com")).with {
      $0.metadata.labels["kubernetes.io/bootstrapping"] = "rbac-defaults"
    }
    let migration = Self.migration(
      bootstrap, bind("bot", Self.shop, "view", to: user(Self.id(7).name), user("system:kube-proxy"), account("ci")),
      bind("nowhere", .namespace(""), "view", to: user("ann@contoso.com")))
    #expect(migration.rows.isEmpty)
  }

  @Test("a group with unread members may be a greater change, and comes last")
  func unread() {
    var members = Self.everyone
    members[Self.id(10)] = [.user(Self.id(1)), .group(Self.id(99))]
    let migration = Self.migration(Self.ann, members: members)
    #expect(Self.words(migration) == ["ann@contoso.com Everyone +3, Developers +0?, All Developers +1?"])
  }

  @Test("unread data is a gap, and a role that may exist is migrated by name")
  func gaps() {
    let unread = Gap([.clusterRoles], reason: "no ClusterRoles")
    let migration = Self.migration(
      Self.ann, bind("b", Self.shop, "view", to: user("bob@contoso.com")),
      groups: Self.groups + [Self.entra(20, "New")],
      roles: [], gaps: [unread])
    #expect(Self.words(migration).first == "ann@contoso.com Developers +0, All Developers +1, Everyone +2")
    #expect(migration.gaps.map(\.reason) == ["no ClusterRoles", "the members of 1 group were not read"])
    #expect(Self.migration(Self.ann).gaps.isEmpty)
  }

  @Test("rows come by person, cluster-wide ones first")
  func order() {
    let migration = Self.migration(
      bind("3", .namespace("b"), "view", to: user("bob@contoso.com"), user("ann@contoso.com")),
      bind("2", .namespace("a"), "view", to: user("ann@contoso.com")),
      bind("1", .cluster, "edit", to: user("ann@contoso.com")))
    #expect(migration.rows.map { "\($0.grant.binding) \($0.grant.subject)" } == ["2 0", "1 0", "0 1", "0 0"])
  }
}
