import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// What is gained and lost between two states.
@Suite struct AccessDiffTests {
  private static let shop = Scope.namespace("shop")
  private let reader = role("reader", [rule(["get", "list"], ["pods", "services"])])

  private func diff(_ before: Snapshot, _ after: Snapshot, byPeople: Bool = false) -> AccessDiff {
    let compared = ComparedSnapshots(before, after)
    return AccessDiff(
      compared, before: bareAnalysis(compared.before), after: bareAnalysis(compared.after), byPeople: byPeople)
  }

  private func lines(_ diff: AccessDiff) -> [String] {
    diff.rows.map { row in
      func list(_ sign: String, _ rules: [PolicyRule]) -> [String] {
        rules.map { rule in
          let what = rule.resources + rule.nonResourceURLs + rule.resourceNames.map { Name("named \($0)") }
          return "\(sign) \(rule.verbs.map(\.text).joined(separator: ",")) \(what.map(\.text).joined(separator: ","))"
        }
      }
      let parts = list("+", row.difference.gained.rules) + list("-", row.difference.lost.rules)
      return "\(row.subject.name) \(row.scope.namespace ?? "(cluster)") \(row.kind.rawValue): "
        + parts.joined(separator: "; ")
    }
  }

  @Test("a rule split in two, a renamed role and a rebound one change nothing, and are counted apart")
  func sameAccess() {
    let before = state([reader], [bind("old", Self.shop, "reader", to: group("dev"))])
    let split = role(
      "renamed", in: Self.shop,
      [rule(["list"], ["services", "pods"]), rule(["get"], ["pods"]), rule(["get"], ["services"])])
    let binding = bind("new", Self.shop, "renamed", to: group("dev")).with { $0.role.kind = .role }
    let diff = diff(before, state([split], [binding]))
    #expect(lines(diff).isEmpty)
    #expect(diff.unchanged.map(\.kind) == [.added, .removed, .added, .removed])
  }

  @Test("what is gained and lost is told in verbs on resources, and by the scope where it is")
  func gainedAndLost() {
    let writer = role(
      "writer", [rule(["get", "list", "create"], ["pods"]), rule(["get"], ["secrets"], names: ["a", "b"])])
    let before = state([reader, writer], [bind("b", Self.shop, "reader", to: group("dev"), user("ann"))])
    let after = state(
      [reader, writer],
      [bind("b", Self.shop, "writer", to: group("dev")), bind("c", .cluster, "reader", to: user("ann"))])
    #expect(
      lines(diff(before, after)) == [
        "dev shop changed: + create pods; + get secrets,named a,named b; - get,list services",
        "ann (cluster) gained: + get,list pods,services",
      ])
    // What is granted in the whole cluster is lost there, and kept in the namespace with a grant of its own.
    #expect(
      lines(diff(after, before)) == [
        "dev shop changed: + get,list services; - create pods; - get secrets,named a,named b",
        "ann (cluster) lost: - get,list pods,services",
      ])
  }

  @Test("a binding that is taken away where a group gives the same changes nothing")
  func heldThroughGroup() {
    let (dev, ann) = (AdminGroupCase.id(0xA), AdminGroupCase.id(1))
    let directory = Directory(
      groups: [Group(id: dev, displayName: "Dev", isSecurityEnabled: true)],
      users: [User(id: ann, displayName: "Ann", userPrincipalName: "ann@contoso.com")], members: [dev: [.user(ann)]])
    func snapshot(_ bindings: [Binding], _ directory: Directory) -> Snapshot {
      Snapshot(
        contents: state([reader], bindings).contents, directory: directory, title: "state",
        readAt: Timestamp(seconds: 0))
    }
    let own = bind("own", Self.shop, "reader", to: user("ann@contoso.com"))
    let ofGroup = bind("dev", Self.shop, "reader", to: group(dev.name))
    #expect(lines(diff(snapshot([own, ofGroup], directory), snapshot([ofGroup], directory))).isEmpty)
    // The membership is known on one side only: it is no difference, and the gap says so.
    let half = diff(snapshot([own, ofGroup], directory), snapshot([ofGroup], Directory()), byPeople: true)
    #expect(lines(half).isEmpty)
    #expect(
      half.gaps.after.map(\.reason) == ["the members of 1 group was not read, so those of the other side are used"])
    // A person who leaves a group loses what it gave; the group itself loses nothing.
    let left = Directory(groups: directory.groups, users: directory.users, members: [dev: []])
    #expect(lines(diff(snapshot([ofGroup], directory), snapshot([ofGroup], left))).isEmpty)
    #expect(
      lines(diff(snapshot([ofGroup], directory), snapshot([ofGroup], left), byPeople: true)) == [
        "ann@contoso.com shop lost: - get,list pods,services"
      ])
    // A person who is renamed is the same by object ID.
    let renamed = Directory(
      groups: directory.groups, users: [User(id: ann, displayName: "Ann", userPrincipalName: "ann.lee@contoso.com")],
      members: [dev: []])
    let unbound = Directory(groups: directory.groups, users: directory.users, members: [dev: []])
    let moved = bind("own", Self.shop, "reader", to: user("ann.lee@contoso.com"))
    #expect(lines(diff(snapshot([own], unbound), snapshot([moved], renamed), byPeople: true)).isEmpty)
    #expect(lines(diff(snapshot([own], unbound), snapshot([moved], renamed))).count == 2)
  }

  @Test("a role that was not read is unknown, not lost")
  func unread() {
    let gap = Gap([.clusterRoles], reason: "the sources contain no cluster roles")
    let before = state([], [], gaps: [gap])
    let after = state([], [bind("b", Self.shop, "mystery", to: group("dev"))], gaps: [gap])
    let row = diff(before, after).rows.first
    #expect(row?.after.range.isUnknown == true && row?.kind == .gained)
    #expect(row?.difference.gained.unread == [RoleReference(kind: .clusterRole, name: "mystery")])
    #expect(diff(after, after).rows.isEmpty)
    #expect(diff(before, after).gaps.before == [gap])
  }

  @Test("roles that only one side has read count for both, and the gap says so")
  func unreadOnOneSide() {
    let gap = Gap([.clusterRoles], reason: "the sources contain no cluster roles")
    let bindings = [
      bind("b", Self.shop, "reader", to: group("dev")), bind("c", Self.shop, "mystery", to: group("dev")),
    ]
    let half = diff(state([], bindings, gaps: [gap]), state([reader], bindings))
    #expect(half.rows.isEmpty && half.unchanged.isEmpty)
    #expect(half.gaps.before.map(\.reason).last == "1 role was not read, so those of the other side are used")
    #expect(half.gaps.after.isEmpty)
  }
}
